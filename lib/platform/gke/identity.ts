import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import type { IdentityBinding, IdentitySpec } from '../identity';

/** The project that owns the workload identity pool of a cluster. */
export interface IdentityProject {
  /** The project's id. */
  readonly project?: string;
  /** The project's number. */
  readonly projectNumber?: string;
}

/**
 * Workload Identity Federation for GKE: IAM knows every ServiceAccount by a principal of its own, so the
 * ServiceAccount needs no annotation and no Google service account stands between
 * (cloud.google.com/kubernetes-engine/docs/how-to/workload-identity, read 2026-11).
 */
export function bindIdentity(scope: IConstruct, { project, projectNumber }: IdentityProject, spec: IdentitySpec): IdentityBinding {
  if (!project || !projectNumber) {
    const missing = [project ? '' : 'project', projectNumber ? '' : 'projectNumber'].filter(Boolean).join(' and ');
    return fail('IDENTITY_UNSUPPORTED', {
      scope,
      what: `the identity of ServiceAccount ${spec.serviceAccount} contains the cluster's project, which is not known`,
      given: `a GkeCluster without ${missing}`,
      fix: `pass ${missing} to the GkeCluster`,
    });
  }
  const pool = `projects/${projectNumber}/locations/global/workloadIdentityPools/${project}.svc.id.goog`;
  return {
    serviceAccountAnnotations: {},
    principal: `principal://iam.googleapis.com/${pool}/subject/ns/${spec.namespace}/sa/${spec.serviceAccount}`,
  };
}
