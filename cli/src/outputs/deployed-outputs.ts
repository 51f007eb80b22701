import { Failure } from '../failure';
import { isObject, JsonObject, kindOf } from '../json-file';
import { SynthesizedStack } from './synthesized-stacks';

/** The values of one deployed stack, by the name of the Terraform output. */
export interface DeployedStack {
  readonly stack: SynthesizedStack;
  readonly values: JsonObject;
}

/**
 * Reads what `cdktf deploy --outputs-file` wrote.
 *
 * cdktf nests values by construct id, so a value in a map and an output of an inner construct look alike there. The
 * synthesized stacks tell them apart. Outputs that are marked sensitive are not in the file.
 */
export function readDeployedOutputs(file: JsonObject, shown: string, stacks: SynthesizedStack[], outdir: string): DeployedStack[] {
  const deployed: DeployedStack[] = [];
  for (const [name, given] of Object.entries(file)) {
    const owners = stacks.filter((stack) => Object.hasOwn(stack.outputs, name));
    if (owners.length === 0) throw unknownStack(name, shown, stacks, outdir);
    if (!isObject(given)) {
      throw new Failure(
        `${shown}: "${name}" holds ${kindOf(given)}, but an object of outputs is needed`,
        'give the file that `cdktf deploy --outputs-file FILE` wrote',
      );
    }
    const known = new Set<string>();
    for (const stack of owners) {
      const values = collect(stack.outputs[name], given, [name], known, shown);
      if (values.length > 0 || owners.length === 1) deployed.push({ stack, values: Object.fromEntries(values) });
    }
    const stranger = leaves(given, [name]).find((path) => !isKnown(path, known));
    if (stranger) {
      throw new Failure(
        `${shown}: "${stranger.join('.')}" is no output of a stack in ${outdir}`,
        'the program changed after that deployment: deploy again, then save',
      );
    }
  }
  return deployed;
}

function unknownStack(name: string, shown: string, stacks: SynthesizedStack[], outdir: string): Failure {
  const names = stacks.map((stack) => stack.name).join(', ') || 'none';
  return new Failure(
    `${shown}: "${name}" is no stack with outputs in ${outdir} (stacks there: ${names})`,
    'synthesize the program that was deployed, or name its output folder with --terraform-outdir',
  );
}

/** Pairs the tree of output names with the tree of values. */
function collect(names: unknown, values: unknown, path: string[], known: Set<string>, shown: string): [string, unknown][] {
  if (typeof names === 'string') {
    known.add(key(path));
    return [[names, values]];
  }
  if (!isObject(names)) return [];
  if (!isObject(values)) {
    throw new Failure(
      `${shown}: "${path.join('.')}" holds ${kindOf(values)}, but an object of outputs is needed`,
      'the program changed after that deployment: deploy again, then save',
    );
  }
  const inner = Object.keys(names).filter((name) => Object.hasOwn(values, name));
  return inner.flatMap((name) => collect(names[name], values[name], [...path, name], known, shown));
}

/** Every path that ends in something else than an object with members. */
function leaves(value: unknown, path: string[]): string[][] {
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

function isKnown(path: string[], known: Set<string>): boolean {
  return path.some((_, index) => known.has(key(path.slice(0, index + 1))));
}

function key(path: string[]): string {
  return JSON.stringify(path);
}
