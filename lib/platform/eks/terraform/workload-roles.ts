import { Construct } from 'constructs';
import { requireDnsLabel, requireDnsSubdomain } from '../../../core/names';
import type { IdentityBinding } from '../../identity';
import type { OidcProvider } from './oidc-provider';
import { WorkloadRole } from './workload-role';

/** The roles of a cluster's ServiceAccounts, at `workloads/<namespace>/<serviceaccount>`. */
export class WorkloadRoles {
  constructor(
    private readonly cluster: Construct,
    private readonly clusterName: string,
    private readonly oidcProvider: OidcProvider,
  ) {}

  /** The role of a ServiceAccount, made when it is first asked for. */
  public of(namespace: string, serviceAccount: string): WorkloadRole {
    requireDnsLabel(this.cluster, 'namespace', namespace);
    requireDnsSubdomain(this.cluster, 'ServiceAccount name', serviceAccount);
    const scope = childOf(childOf(this.cluster, 'workloads'), namespace);
    const existing = scope.node.tryFindChild(serviceAccount) as WorkloadRole | undefined;
    const { clusterName, oidcProvider } = this;
    return existing ?? WorkloadRole._create(scope, serviceAccount, { clusterName, oidcProvider, namespace, serviceAccount });
  }

  /** What the ServiceAccount must look like so that the role is its own. */
  public bind(namespace: string, serviceAccount: string): IdentityBinding {
    const { roleArn } = this.of(namespace, serviceAccount);
    return { serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': roleArn }, principal: roleArn };
  }
}

function childOf(scope: Construct, id: string): Construct {
  return (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id);
}
