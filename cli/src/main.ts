import * as fs from 'node:fs';
import * as path from 'node:path';
import { Command, CommanderError } from 'commander';
import { outputsCommand } from './commands/outputs';
import { ExitCode, Failure, printFailure } from './failure';
import { processSurroundings, Surroundings } from './surroundings';

const EXAMPLES = `
Examples:
  kasane outputs save deployed.json    keep the values of a deployment
  kasane outputs list                  show them
  kasane outputs save --help           options and examples of one command`;

/** Runs the command line and answers with the exit code. */
export async function main(args: string[], around: Surroundings = processSurroundings()): Promise<number> {
  const program = new Command('kasane')
    .description('The command line of kasane: Terraform and Kubernetes manifests from one program.')
    .version(version())
    .addCommand(outputsCommand(around))
    .addHelpText('after', EXAMPLES);
  prepare(program, around);
  try {
    await program.parseAsync(args, { from: 'user' });
    return ExitCode.OK;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
    if (!(error instanceof Failure)) throw error;
    printFailure(error.message, error.fix, around.stderr, around.env);
    return ExitCode.BAD_INPUT;
  }
}

/** Every command writes to the given streams and never ends the process by itself. */
function prepare(command: Command, around: Surroundings): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => around.stdout.write(text),
    writeErr: (text) => around.stderr.write(text),
    outputError: (text) => printFailure(oneLine(text), `${fullName(command)} --help`, around.stderr, around.env),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  for (const inner of command.commands) prepare(inner, around);
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

/** commander puts its suggestion ("Did you mean …?") on a line of its own. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

/** Read when it is asked for, so that the number is in one place only. */
function version(): string {
  return JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')).version;
}
