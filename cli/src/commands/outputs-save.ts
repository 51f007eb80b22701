import * as path from 'node:path';
import { Command } from 'commander';
import { Failure } from '../failure';
import { JsonObject, parseObject, readTextIfThere } from '../json-file';
import { DeployedStack, readDeployedOutputs } from '../outputs/deployed-outputs';
import { readSaved, SavedOutputs, SavedStack, savedFile, writeSaved } from '../outputs/saved-outputs';
import { readSynthesizedStacks, SynthesizedStack } from '../outputs/synthesized-stacks';
import { Target, targetOf } from '../outputs/target';
import { Surroundings } from '../surroundings';

interface SaveOptions {
  readonly target?: string;
  readonly account?: string;
  readonly region?: string;
  readonly terraformOutdir: string;
  readonly replace?: boolean;
}

const FIX = 'give the file that `cdktf deploy --outputs-file FILE` wrote';

const EXAMPLES = `
Examples:
  npx cdktf deploy eks-fargate --outputs-file deployed.json
  kasane outputs save deployed.json
  kasane outputs save deployed.json --target localstack --terraform-outdir .kasane/local/cdktf.out
  cat deployed.json | kasane outputs save

Values are kept per target and stack: stacks that are not in the file keep the values saved before.
Exit codes: 0 saved, 2 bad usage or unreadable input (then nothing is changed).`;

/** `kasane outputs save`: keeps the values that a deployment found, for the next synthesis. */
export function outputsSaveCommand(around: Surroundings): Command {
  return new Command('save')
    .summary('keep the values that `cdktf deploy --outputs-file` wrote')
    .description('Merges the file that `cdktf deploy --outputs-file FILE` wrote into .kasane/outputs/<target>.json.')
    .argument('[file]', 'the file; - or nothing reads standard input')
    .option('--target <target>', 'aws or localstack (default: KASANE_TARGET, else aws)')
    .option('--account <id>', 'the AWS account deployed to (default: what the synthesized stack allows)')
    .option('--region <region>', 'the AWS region deployed to (default: that of the synthesized stack)')
    .option('--terraform-outdir <folder>', 'where cdktf synthesized to', 'cdktf.out')
    .option('--replace', 'also replace values that came from another account or region')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: SaveOptions) => {
      const target = targetOf(options.target, around.env);
      refuseOddPlace(options);
      const { shown, text } = await readInput(file, around);
      const given = parseObject(text, shown, FIX);
      const stacks = readSynthesizedStacks(around.cwd, options.terraformOutdir);
      const deployed = readDeployedOutputs(given, shown, stacks, options.terraformOutdir);
      if (deployed.length === 0) {
        around.stderr.write(`${shown} holds no outputs: nothing to save\n`);
        return;
      }
      const before = readSaved(around.cwd, target);
      const saved = deployed.reduce((all, one) => merge(all, one, options), before);
      writeSaved(around.cwd, saved);
      for (const { stack, values } of deployed) around.stdout.write(`${savedLine(stack.name, saved, values)}\n`);
    });
}

function refuseOddPlace({ account, region }: SaveOptions): void {
  if (account !== undefined && !/^\d{12}$/.test(account)) {
    throw new Failure(`--account: "${account}" is no AWS account id`, 'give its 12 digits');
  }
  if (region !== undefined && !/^[a-z]+(-[a-z]+)+-\d+$/.test(region)) {
    throw new Failure(`--region: "${region}" is no AWS region`, 'give one like ap-northeast-1');
  }
}

async function readInput(file: string | undefined, around: Surroundings): Promise<{ shown: string; text: string }> {
  if (file !== undefined && file !== '-') {
    const text = readTextIfThere(path.resolve(around.cwd, file), file, FIX);
    if (text === undefined) throw new Failure(`${file}: there is no such file`, FIX);
    return { shown: file, text };
  }
  if (around.stdin.isTTY) throw new Failure('no file given, and nothing is piped in', 'kasane outputs save FILE');
  const chunks: Buffer[] = [];
  for await (const chunk of around.stdin) chunks.push(Buffer.from(chunk));
  return { shown: 'standard input', text: Buffer.concat(chunks).toString('utf8') };
}

function merge(saved: SavedOutputs, { stack, values }: DeployedStack, options: SaveOptions): SavedOutputs {
  refuseOtherTarget(stack, saved.target);
  const next = { account: options.account ?? stack.account, region: options.region ?? stack.region, values };
  const last = Object.hasOwn(saved.stacks, stack.name) ? saved.stacks[stack.name] : undefined;
  if (last && !options.replace) refuseOtherPlace(stack.name, last, next, saved.target);
  return { ...saved, stacks: Object.fromEntries([...Object.entries(saved.stacks), [stack.name, next]]) };
}

/** Values of a local cloud must never reach manifests for AWS, nor the other way round. */
function refuseOtherTarget(stack: SynthesizedStack, target: Target): void {
  const real = stack.local ? 'localstack' : 'aws';
  if (stack.region === null || real === target) return;
  throw new Failure(
    `stack "${stack.name}" was synthesized for ${stack.local ? 'a local cloud' : 'AWS'}, so its outputs are none of target "${target}"`,
    `kasane outputs save --target ${real}, or name the right folder with --terraform-outdir`,
  );
}

/** What is saved and does not say where it came from may be replaced by anything. */
function refuseOtherPlace(name: string, last: SavedStack, next: SavedStack, target: Target): void {
  for (const what of ['account', 'region'] as const) {
    if (last[what] === null || last[what] === next[what]) continue;
    throw new Failure(
      `${savedFile(target)}: stack "${name}" has values of ${what} ${last[what]}, but these are of ${next[what] ?? `an unknown ${what}`}`,
      'kasane outputs save --replace, if the stack really moved',
    );
  }
}

function savedLine(name: string, saved: SavedOutputs, values: JsonObject): string {
  const { account, region } = saved.stacks[name];
  const count = Object.keys(values).length;
  const place = [account && `account ${account}`, region].filter(Boolean).join(', ');
  return `saved ${count} output${count === 1 ? '' : 's'} of ${name}${place ? ` (${place})` : ''} to ${savedFile(saved.target)}`;
}
