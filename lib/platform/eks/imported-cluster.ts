import { Construct } from 'constructs';
import { fail } from '../../core/coded-error';
import { findStack } from '../../core/trees';
import type { Capabilities } from '../capabilities';
import type { ExposureBinding, ExposureSpec } from '../exposure';
import type { IdentityBinding, IdentitySpec } from '../identity';
import type { PlacementBinding, PlacementSpec } from '../placement';
import { FARGATE, NODES } from './capabilities';
import type { ClusterAttributes } from './cluster-attributes';
import { requireClusterName } from './cluster-name';
import type { IEksCluster } from './eks-cluster';
import { bindEksExposure } from './kubernetes/exposure';
import { NAMESPACE_LABELS } from './namespace-labels';
import { ON_NODES, placePods, PlacingProfile, WITHOUT_PROFILE } from './placement';
import { importedOidcProvider } from './terraform/oidc-provider';
import type { WorkloadRole } from './terraform/workload-role';
import { WorkloadRoles } from './terraform/workload-roles';

/** A cluster that this program did not make; it may stand in either tree. */
export class ImportedCluster extends Construct implements IEksCluster {
  public readonly name: string;
  public readonly folder: string;
  public readonly capabilities: Capabilities;
  public readonly namespaceLabels: { [name: string]: string } = { ...NAMESPACE_LABELS };

  private readonly profiles: PlacingProfile[];

  constructor(
    scope: Construct,
    id: string,
    private readonly attributes: ClusterAttributes,
  ) {
    super(scope, id);
    this.name = requireClusterName(this, attributes.name);
    this.folder = attributes.folder ?? this.name;
    this.capabilities = attributes.fargateOnly ? FARGATE : NODES;
    this.profiles = attributes.fargateProfiles ?? [];
  }

  public bindPlacement(_scope: Construct, spec: PlacementSpec): PlacementBinding {
    return placePods(this.profiles, spec, this.attributes.fargateOnly ? WITHOUT_PROFILE : ON_NODES);
  }

  public bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding {
    return bindEksExposure(scope, this, this.attributes.loadBalancerController, spec);
  }

  public bindIdentity(scope: Construct, spec: IdentitySpec): IdentityBinding {
    return this.workloadRoles(scope).bind(spec.namespace, spec.serviceAccount);
  }

  public workloadRole(namespace: string, serviceAccount: string): WorkloadRole {
    return this.workloadRoles(this).of(namespace, serviceAccount);
  }

  private workloadRoles(askedBy: Construct): WorkloadRoles {
    const { oidcProviderArn, oidcIssuer } = this.attributes;
    if (!oidcProviderArn || !oidcIssuer) {
      return fail('EKS_ATTRIBUTE_MISSING', {
        scope: askedBy,
        what: `the OIDC provider of the imported cluster ${this.name} is not known`,
        fix: 'pass oidcProviderArn and oidcIssuer to Cluster.fromAttributes',
      });
    }
    if (!findStack(this)) {
      return fail('WRONG_TREE', {
        scope: this,
        what: `cluster ${this.name} is imported outside of a Terraform stack, where no role can be made`,
        fix: 'import it in an aws.AwsStack under app.terraform',
      });
    }
    return new WorkloadRoles(this, this.name, importedOidcProvider(oidcProviderArn, oidcIssuer));
  }
}
