import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import { holdsToken, isTokenNumber } from '../core/token-markers';

/** Refuses a rendered object that holds a value which only a Terraform deploy will tell. */
export function refuseTokens(chart: IConstruct, object: any): void {
  const pointer = findToken(object, '');
  if (pointer === undefined) return;
  const name = object?.metadata?.name;
  fail('LATE_VALUE_IN_MANIFEST', {
    scope: originOf(chart, object?.kind, name),
    what: `${object?.kind} ${name} holds a Terraform token, whose value is known only after a deploy`,
    given: `a token at ${pointer}`,
  });
}

function originOf(chart: IConstruct, kind: string, name: string): IConstruct {
  const isOrigin = (x: IConstruct) => ApiObject.isApiObject(x) && x.kind === kind && x.name === name;
  return chart.node.findAll().find(isOrigin) ?? chart;
}

function findToken(value: any, pointer: string): string | undefined {
  if (typeof value === 'string') return holdsToken(value) ? pointer : undefined;
  if (typeof value === 'number') return isTokenNumber(value) ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const below = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const found = holdsToken(key) ? below : findToken(child, below);
    if (found !== undefined) return found;
  }
  return undefined;
}
