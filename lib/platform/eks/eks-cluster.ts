import type { ICluster } from '../cluster';
import type { WorkloadRole } from './terraform/workload-role';

/** An EKS cluster, made by this program or imported. */
export interface IEksCluster extends ICluster {
  /**
   * The IAM role of a ServiceAccount, made when it is first asked for. Workloads with
   * `identity: Identity.workload()` use it.
   *
   * @throws NAME_INVALID, NAME_NOT_LITERAL
   * @throws EKS_ATTRIBUTE_MISSING, WRONG_TREE for a cluster that was imported without its OIDC provider, or
   * outside of a Terraform stack
   */
  workloadRole(namespace: string, serviceAccount: string): WorkloadRole;
}
