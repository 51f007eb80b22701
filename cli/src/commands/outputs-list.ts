import { Command } from 'commander';
import { sortedJson } from '../json-file';
import { readSaved, savedFile } from '../outputs/saved-outputs';
import { targetOf } from '../outputs/target';
import { Surroundings } from '../surroundings';
import { tableLines } from '../table';

interface ListOptions {
  readonly target?: string;
  readonly json?: boolean;
}

const LONGEST_VALUE = 60;

const EXAMPLES = `
Examples:
  kasane outputs list
  kasane outputs list --target localstack
  kasane outputs list --json

Outputs that are marked sensitive are not known: cdktf leaves them out of its file.`;

/** `kasane outputs list`: what the next synthesis will know. */
export function outputsListCommand(around: Surroundings): Command {
  return new Command('list')
    .summary('show the saved values')
    .description('Shows the values saved in .kasane/outputs/<target>.json.')
    .option('--target <target>', 'aws or localstack (default: KASANE_TARGET, else aws)')
    .option('--json', 'print JSON, with values in full')
    .addHelpText('after', EXAMPLES)
    .action((options: ListOptions) => {
      const target = targetOf(options.target, around.env);
      const saved = readSaved(around.cwd, target);
      if (options.json) {
        around.stdout.write(sortedJson(saved));
        return;
      }
      const rows = Object.entries(saved.stacks).flatMap(([stack, { values }]) =>
        Object.entries(values).map(([output, value]) => [stack, output, shortened(value)]),
      );
      if (rows.length === 0) {
        around.stderr.write(`no outputs saved for target ${target} (${savedFile(target)}); after a deployment: kasane outputs save FILE\n`);
        return;
      }
      for (const line of tableLines(['STACK', 'OUTPUT', 'VALUE'], rows)) around.stdout.write(`${line}\n`);
    });
}

/** Text as it is, anything else (and text that would break the line) as JSON; long values are cut. */
function shortened(value: unknown): string {
  const plain = typeof value === 'string' && !/\p{Cc}/u.test(value) ? value : JSON.stringify(value);
  const characters = [...plain];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : plain;
}
