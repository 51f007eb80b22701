import type { Construct, IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireLiteral } from '../../core/names';
import { findStack } from '../../core/trees';

/** What EKS takes as a name (Amazon EKS API Reference, CreateCluster, 2026-11). */
const CLUSTER_NAME = /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/;

/** The name of a cluster that was given none: short for the only cluster of a stack, never the same for two. */
export function clusterNameFor(cluster: Construct): string {
  const stack = findStack(cluster)?.node.id ?? '';
  return cluster.node.id === 'cluster' ? stack : `${stack}-${cluster.node.id}`;
}

/** Accepts a cluster name. */
export function requireClusterName(scope: Construct, name: string): string {
  requireLiteral(scope, 'cluster name', name);
  if (CLUSTER_NAME.test(name)) return name;
  return fail('EKS_CLUSTER_NAME_INVALID', {
    scope,
    what: 'not a cluster name that EKS takes',
    given: `"${name}" (${name.length} characters)`,
    allowed: '1 to 100 letters, digits, hyphens and underscores, beginning with a letter or digit',
  });
}

/** The names that clusters of a stack have, by the stack. */
const taken = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** Refuses a name that another cluster of the stack has: one account and region has one cluster of a name. */
export function requireOwnName(cluster: Construct, name: string): string {
  const stack = findStack(cluster) ?? cluster;
  const names = taken.get(stack) ?? new Map<string, IConstruct>();
  taken.set(stack, names);
  const other = names.get(name);
  if (other) {
    return fail('CLUSTER_NAME_TAKEN', {
      scope: cluster,
      what: 'another cluster of the stack has this name',
      given: `"${name}", the name of ${other.node.path}`,
      fix: 'give one of them another name',
    });
  }
  names.set(name, cluster);
  return name;
}
