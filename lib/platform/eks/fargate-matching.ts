import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireLiteral } from '../../core/names';
import type { FargateSelector } from './fargate-selector';
import { matchesWildcards } from './wildcards';

/** The label by which a pod names its profile when several match. */
const PROFILE_LABEL = 'eks.amazonaws.com/fargate-profile';

/** What is needed of a profile to know its pods. */
export interface SelectingProfile {
  readonly name: string;
  readonly selectors: FargateSelector[];
}

/** How many selectors and labels an account grants; the cluster's effective quotas are such limits. */
export interface SelectorLimits {
  readonly selectorsPerProfile: number;
  readonly labelsPerSelector: number;
}

/** Whether the selector takes a pod; its labels are conditions that must all hold. */
export function matchesSelector(selector: FargateSelector, namespace: string, podLabels: { [name: string]: string }): boolean {
  const pod = Object.entries(podLabels);
  return (
    matchesWildcards(selector.namespace, namespace) &&
    Object.entries(selector.labels ?? {}).every(([name, value]) =>
      pod.some(([podName, podValue]) => matchesWildcards(name, podName) && matchesWildcards(value, podValue)),
    )
  );
}

/**
 * The profile that a pod runs in: the one its label names, if that one matches, else the alphanumerically first of those
 * that match (Amazon EKS User Guide, "Define which Pods use AWS Fargate when launched", 2026-11).
 */
export function winningProfile<P extends SelectingProfile>(
  profiles: readonly P[],
  namespace: string,
  podLabels: { [name: string]: string },
): P | undefined {
  const matching = profiles.filter(({ selectors }) => selectors.some((selector) => matchesSelector(selector, namespace, podLabels)));
  const named = podLabels[PROFILE_LABEL];
  if (named !== undefined) return matching.find(({ name }) => name === named);
  return matching.sort((a, b) => (a.name < b.name ? -1 : 1))[0];
}

/** Accepts the selectors of a profile; the API refuses bad ones only after the cluster was made. */
export function requireSelectors(
  scope: IConstruct,
  profileName: string,
  selectors: FargateSelector[],
  limits: SelectorLimits = { selectorsPerProfile: 5, labelsPerSelector: 5 },
): FargateSelector[] {
  if (selectors.length < 1 || selectors.length > limits.selectorsPerProfile) {
    const profiles = Math.ceil(selectors.length / limits.selectorsPerProfile);
    fail('FARGATE_SELECTOR_LIMIT', {
      scope,
      what: `Fargate profile ${profileName} has ${selectors.length === 0 ? 'no selector' : 'too many selectors'}`,
      given: String(selectors.length),
      allowed: `1 to ${limits.selectorsPerProfile}`,
      fix: profiles > 1 ? `split the selectors over ${profiles} profiles, or raise quotas on the cluster` : undefined,
    });
  }
  selectors.forEach((selector, i) => requireSelector(scope, `selector ${i + 1} of Fargate profile ${profileName}`, selector, limits));
  return selectors;
}

/** Accepts the name of a profile. */
export function requireProfileName(scope: IConstruct, name: string): string {
  requireLiteral(scope, 'Fargate profile name', name);
  if (!/^[A-Za-z0-9_-]{1,63}$/.test(name) || name.startsWith('eks-')) {
    return fail('FARGATE_PROFILE_NAME_INVALID', {
      scope,
      what: 'not a name for a Fargate profile',
      given: `"${name}" (${name.length} characters)`,
      allowed: '1 to 63 letters, digits, hyphens and underscores, not beginning with eks-',
    });
  }
  return name;
}

function requireSelector(scope: IConstruct, subject: string, { namespace, labels = {} }: FargateSelector, limits: SelectorLimits): void {
  requireLiteral(scope, `namespace of ${subject}`, namespace);
  // a name that no namespace can have would leave its pods pending without a word
  if (!/^[a-z0-9*?]([-a-z0-9*?]*[a-z0-9*?])?$/.test(namespace)) {
    fail('FARGATE_SELECTOR_INVALID', {
      scope,
      what: `${subject} ${namespace.trim() ? 'can match no namespace' : 'has no namespace'}`,
      given: `"${namespace}"`,
      allowed: 'lower-case letters, digits and hyphens; * for any run of characters, ? for one',
    });
  }
  const pairs = Object.entries(labels);
  if (pairs.length > limits.labelsPerSelector) {
    fail('FARGATE_LABEL_LIMIT', {
      scope,
      what: `${subject} has too many labels`,
      given: String(pairs.length),
      allowed: `0 to ${limits.labelsPerSelector}`,
    });
  }
  for (const [name, value] of pairs) {
    requireLiteral(scope, `label of ${subject}`, `${name}=${value}`);
    if (name.trim() === '') fail('FARGATE_SELECTOR_INVALID', { scope, what: `${subject} has a label without a name`, given: `"${name}"` });
  }
}
