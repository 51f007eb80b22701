import * as path from 'node:path';
import { Failure } from '../failure';
import { isObject, JsonObject, kindOf, parseObject, readTextIfThere, sortedJson, writeInOneStep } from '../json-file';
import { Target } from './target';

/** The saved values of one stack and where they hold. */
export interface SavedStack {
  readonly account: string | null;
  readonly region: string | null;
  readonly values: JsonObject;
}

/** `.kasane/outputs/<target>.json`: the library reads it when it synthesizes. */
export interface SavedOutputs {
  readonly schema: 1;
  readonly target: Target;
  readonly stacks: Record<string, SavedStack>;
}

/** The saved file of a target, as a person in the project would write it. */
export function savedFile(target: Target): string {
  return path.join('.kasane', 'outputs', `${target}.json`);
}

/** Reads what is saved; nothing saved yet is no failure. */
export function readSaved(cwd: string, target: Target): SavedOutputs {
  const shown = savedFile(target);
  const fix = `remove ${shown} and save the outputs of each stack again`;
  const text = readTextIfThere(path.join(cwd, shown), shown, fix);
  if (text === undefined) return { schema: 1, target, stacks: {} };
  const file = parseObject(text, shown, fix);
  if (file.schema !== 1) throw new Failure(`${shown}: "schema" is ${JSON.stringify(file.schema)}, but this version knows 1`, fix);
  if (file.target !== target) throw new Failure(`${shown}: "target" is ${JSON.stringify(file.target)}, not "${target}"`, fix);
  if (!isObject(file.stacks)) throw new Failure(`${shown}: "stacks" holds ${kindOf(file.stacks)}, but an object is needed`, fix);
  const stacks = Object.entries(file.stacks).map(([name, stack]) => {
    if (isObject(stack) && isObject(stack.values) && isPlace(stack.account) && isPlace(stack.region)) {
      return [name, { account: stack.account, region: stack.region, values: stack.values }];
    }
    throw new Failure(`${shown}: "stacks.${name}" needs account, region and an object of values`, fix);
  });
  return { schema: 1, target, stacks: Object.fromEntries(stacks) };
}

/** Writes the saved file in one step. */
export function writeSaved(cwd: string, saved: SavedOutputs): void {
  const shown = savedFile(saved.target);
  writeInOneStep(path.join(cwd, shown), shown, sortedJson(saved));
}

function isPlace(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
