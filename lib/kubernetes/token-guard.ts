import type { Chart } from 'cdk8s';
import { fail } from '../core/coded-error';
import { holdsToken, isTokenNumber } from '../core/token-markers';
import { originOf } from './object-origin';

/** What token objects become in JSON (cdktf 0.21), also on their way through a JSON patch. */
const UNRESOLVED = /<unresolved-(token|lazy|terraform-dynamic-\w+)>/;

/** Refuses rendered objects that hold a value which only a Terraform deploy will tell. */
export function refuseTokens(chart: Chart, objects: any[]): void {
  objects.forEach((object, index) => {
    const pointer = findToken(object, '');
    if (pointer === undefined) return;
    fail('LATE_VALUE_IN_MANIFEST', {
      scope: originOf(chart, objects, index),
      what: `${object?.kind} ${object?.metadata?.name} holds a Terraform token, whose value is known only after a deploy`,
      given: `a token at ${pointer}`,
    });
  });
}

/** The JSON pointer of the first token in a value; undefined when there is none. */
function findToken(value: any, pointer: string): string | undefined {
  if (typeof value === 'string') return holdsToken(value) || holdsTokenNumber(value) || UNRESOLVED.test(value) ? pointer : undefined;
  if (typeof value === 'number') return isTokenNumber(value) ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const below = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const found = holdsToken(key) ? below : findToken(child, below);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A number token that became part of a text, as in `${port}` or JSON, looks like -1.8881545897087626e+289. */
function holdsTokenNumber(text: string): boolean {
  return (text.match(/-\d(?:\.\d+)?e\+2\d\d/g) ?? []).some((number) => isTokenNumber(Number(number)));
}
