import type { Construct } from 'constructs';
import { Severity } from '../../checks/finding';
import { noteFinding } from '../../checks/findings';
import { fail } from '../../core/coded-error';
import * as table from './data/kubernetes-versions.json';

/**
 * Accepts a Kubernetes version. One that EKS no longer runs is refused; one that is newer than our table may
 * well exist, so it is let through with a warning.
 */
export function requireKubernetesVersion(scope: Construct, version: string): string {
  const minor = minorOf(version);
  if (minor === undefined || minor < minorOf(table.oldest)!) {
    return fail('KUBERNETES_VERSION_UNSUPPORTED', {
      scope,
      what: minor === undefined ? 'not a Kubernetes version' : 'EKS no longer runs this Kubernetes version',
      given: `"${version}"`,
      allowed: `${table.oldest} to ${table.newest} (${table.source}, ${table.date})`,
    });
  }
  if (minor > minorOf(table.newest)!) {
    noteFinding(
      scope,
      'EKS_VERSION_UNKNOWN',
      Severity.WARNING,
      `Kubernetes ${version} is newer than what this release of kasane knows of EKS (${table.newest}, ${table.date})`,
      'check that EKS offers it, or update kasane',
    );
  }
  return version;
}

function minorOf(version: string): number | undefined {
  const match = /^1\.(0|[1-9]\d{0,2})$/.exec(version);
  return match ? Number(match[1]) : undefined;
}
