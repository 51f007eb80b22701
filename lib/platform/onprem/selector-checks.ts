import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { LabelSelector, LabelSelectorOperator, LabelSelectorRequirement } from './label-selector';

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Accepts a list of selectors as MetalLB's webhook does: each one valid, and none of them twice. */
export function requireSelectors(scope: IConstruct, subject: string, selectors: LabelSelector[] | undefined): LabelSelector[] | undefined {
  const seen = new Set<string>();
  selectors?.forEach((selector) => {
    requireSelector(scope, subject, selector);
    const key = canonical(selector);
    if (seen.has(key)) refuse(scope, `${subject} has a selector twice`, key);
    seen.add(key);
  });
  return selectors;
}

/** Accepts one selector. */
export function requireSelector(scope: IConstruct, subject: string, selector: LabelSelector): LabelSelector {
  Object.entries(selector.matchLabels ?? {}).forEach(([key, value]) => {
    requireKey(scope, subject, key);
    requireValue(scope, subject, value);
  });
  const seen = new Set<string>();
  selector.matchExpressions?.forEach((expression) => {
    requireExpression(scope, subject, expression);
    const key = canonicalExpression(expression);
    if (seen.has(key)) refuse(scope, `${subject} has an expression twice`, key);
    seen.add(key);
  });
  return selector;
}

function requireExpression(scope: IConstruct, subject: string, { key, operator, values = [] }: LabelSelectorRequirement): void {
  requireKey(scope, subject, key);
  values.forEach((value) => requireValue(scope, subject, value));
  const takesValues = operator === LabelSelectorOperator.IN || operator === LabelSelectorOperator.NOT_IN;
  if (takesValues !== values.length > 0) {
    refuse(scope, `${subject}: ${operator} takes ${takesValues ? 'at least one value' : 'no values'}`, `${key} ${operator} [${values}]`);
  }
  if (new Set(values).size < values.length) {
    refuse(scope, `${subject} has a value twice`, `${key} ${operator} [${values}]`);
  }
}

function requireKey(scope: IConstruct, subject: string, key: string): void {
  const [name, prefix, ...rest] = key.split('/').reverse();
  if (!NAME.test(name) || (prefix !== undefined && !PREFIX.test(prefix)) || rest.length > 0) {
    refuse(scope, `${subject}: not a label key`, `"${key}"`);
  }
}

function requireValue(scope: IConstruct, subject: string, value: string): void {
  if (value !== '' && !NAME.test(value)) refuse(scope, `${subject}: not a label value`, `"${value}"`);
}

function canonical({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  return [...labels, ...matchExpressions.map(canonicalExpression)].sort().join(', ');
}

function canonicalExpression({ key, operator, values = [] }: LabelSelectorRequirement): string {
  return `${key} ${operator} [${[...values].sort()}]`;
}

function refuse(scope: IConstruct, what: string, given: string): never {
  return fail('LABEL_SELECTOR_INVALID', { scope, what, given });
}
