import { Construct } from 'constructs';
import type { INetwork } from '../../aws/network/network';
import { requireRetentionDays } from '../../aws/log-retention';
import { requireTerraformStack } from '../../core/trees';
import type { Capabilities } from '../capabilities';
import type { ExposureBinding, ExposureSpec } from '../exposure';
import type { IdentityBinding, IdentitySpec } from '../identity';
import type { PlacementBinding, PlacementSpec } from '../placement';
import { NODES } from './capabilities';
import type { ClusterAttributes } from './cluster-attributes';
import { clusterNameFor, requireClusterName, requireOwnName } from './cluster-name';
import { clusterSubnetIds } from './cluster-subnets';
import { effectiveQuotas } from './effective-quotas';
import type { IEksCluster } from './eks-cluster';
import { FargateProfile, FargateProfileOptions } from './fargate-profile';
import { ImportedCluster } from './imported-cluster';
import { bindEksExposure } from './kubernetes/exposure';
import { requireKubernetesVersion } from './kubernetes-version';
import type { LoadBalancerController } from './load-balancer-controller';
import { NAMESPACE_LABELS } from './namespace-labels';
import { ON_NODES, placePods } from './placement';
import { PublicAccess } from './public-access';
import type { Quotas } from './quotas';
import { serviceCidrFor } from './service-cidr';
import { createControlPlane } from './terraform/control-plane';
import { createOidcProvider } from './terraform/oidc-provider';
import { FargateProfiles } from './terraform/fargate-profiles';
import type { WorkloadRole } from './terraform/workload-role';
import { WorkloadRoles } from './terraform/workload-roles';

/** What a `Cluster` takes. */
export interface ClusterProps {
  /** The network. The control plane's interfaces and the pods go to its private subnets. */
  readonly network: INetwork;
  /** The Kubernetes version, for example `1.33`. */
  readonly version: string;
  /**
   * The cluster's name: up to 100 letters, digits, hyphens and underscores. Changing it replaces the cluster.
   * @default - the stack's id when the construct's id is `cluster`, else `<stack>-<id>`
   */
  readonly name?: string;
  /** The folder of the cluster's manifests below the output folder. @default - the name */
  readonly folder?: string;
  /** Who can reach the API server from the internet. @default PublicAccess.none() */
  readonly publicAccess?: PublicAccess;
  /**
   * The zones whose private subnets Fargate pods run in, counted from the first. A profile cannot change its
   * subnets: another number replaces every profile, and with it ends every pod. The default survives the loss
   * of a zone, and a zone added to the network replaces nothing.
   * @default 2
   */
  readonly podZones?: number;
  /**
   * The block of Service addresses. It cannot be changed later, and must not overlap the network.
   * @default '172.20.0.0/16', or '10.100.0.0/16' when the network overlaps that
   */
  readonly serviceCidr?: string;
  /**
   * The ARN of the KMS key that encrypts Secrets.
   * @default - a key is created, rotated each year. Billed: one key per month, and requests
   */
  readonly encryptionKeyArn?: string;
  /** How many days control-plane logs are kept. @default 90 */
  readonly logRetentionDays?: number;
  /** Quotas that AWS raised for the account. @default - the defaults of EKS */
  readonly quotas?: Quotas;
  /**
   * The AWS Load Balancer Controller that acts on Services and Ingresses of this cluster.
   * @default - none is declared; exposures then give a warning, because nothing would act on them
   */
  readonly loadBalancerController?: LoadBalancerController;
}

/**
 * An EKS cluster. Pods run on Fargate where a profile matches them, else on nodes that are made elsewhere.
 *
 * Creates: the cluster (private endpoint on, public one off, API authentication, no self-managed add-ons), its
 * role, a KMS key that encrypts Secrets, a log group with all five control-plane logs, and an OIDC provider.
 * Billed: the cluster per hour, the key, log ingestion and storage.
 */
export class Cluster extends Construct implements IEksCluster {
  /**
   * A cluster that exists already. It may stand in either tree; identities of workloads need it in the
   * Terraform tree, because their roles are made beside it.
   */
  public static fromAttributes(scope: Construct, id: string, attributes: ClusterAttributes): IEksCluster {
    return new ImportedCluster(scope, id, attributes);
  }

  public readonly name: string;
  public readonly folder: string;
  public readonly namespaceLabels: { [name: string]: string } = { ...NAMESPACE_LABELS };

  private readonly loadBalancerController?: LoadBalancerController;
  private readonly profiles: FargateProfiles;
  private readonly workloadRoles: WorkloadRoles;

  /**
   * @throws WRONG_TREE, AWS_STACK_MISSING, CONSTRUCT_ID_TAKEN, EKS_CLUSTER_NAME_INVALID, NAME_NOT_LITERAL,
   * CLUSTER_NAME_TAKEN, KUBERNETES_VERSION_UNSUPPORTED, SUBNET_ATTRIBUTE_MISSING, CIDR_INVALID, NETWORK_OVERLAP,
   * NUMBER_OUT_OF_RANGE
   */
  constructor(scope: Construct, id: string, props: ClusterProps) {
    requireTerraformStack(scope, id, 'cluster');
    super(scope, id);
    this.name = requireOwnName(this, requireClusterName(this, props.name ?? clusterNameFor(this)));
    this.folder = props.folder ?? this.name;
    this.loadBalancerController = props.loadBalancerController;
    const { network, publicAccess = PublicAccess.none() } = props;
    const resource = createControlPlane(this, {
      name: this.name,
      version: requireKubernetesVersion(this, props.version),
      subnetIds: clusterSubnetIds(this, network),
      publicAccessCidrs: publicAccess.cidrs,
      serviceCidr: serviceCidrFor(this, network, props.serviceCidr),
      encryptionKeyArn: props.encryptionKeyArn,
      logRetentionDays: requireRetentionDays(this, props.logRetentionDays ?? 90),
    });
    this.workloadRoles = new WorkloadRoles(this, this.name, createOidcProvider(this, resource));
    this.profiles = new FargateProfiles(this, {
      clusterName: this.name,
      // a reference and not the name, so that Terraform makes profiles after the cluster
      clusterReference: resource.name,
      network,
      podZones: props.podZones,
      quotas: effectiveQuotas(this, props.quotas),
    });
  }

  /** What the cluster as a whole can do; `bindPlacement` says what holds for a pod. */
  public get capabilities(): Capabilities {
    return NODES;
  }

  /** The profiles, in the order in which they were added. */
  public get fargateProfiles(): FargateProfile[] {
    return this.profiles.all;
  }

  /**
   * Runs the pods that match on Fargate. Profiles are created one after another, because EKS takes one at a time.
   *
   * @param id the profile's construct id, and its name unless `profileName` is given
   * @throws FARGATE_SELECTOR_LIMIT, FARGATE_SELECTOR_INVALID, FARGATE_LABEL_LIMIT, FARGATE_PROFILE_NAME_INVALID,
   * FARGATE_PROFILE_LIMIT, FARGATE_PROFILE_DUPLICATE, FARGATE_PUBLIC_SUBNET, CONSTRUCT_ID_TAKEN
   */
  public addFargateProfile(id: string, options: FargateProfileOptions): FargateProfile {
    return new FargateProfile(this.profiles, id, { ...options, cluster: this });
  }

  /**
   * The IAM role of a ServiceAccount, made when it is first asked for. Workloads with
   * `identity: Identity.workload()` use it.
   *
   * @throws NAME_INVALID, NAME_NOT_LITERAL
   */
  public workloadRole(namespace: string, serviceAccount: string): WorkloadRole {
    return this.workloadRoles.of(namespace, serviceAccount);
  }

  public bindPlacement(_scope: Construct, spec: PlacementSpec): PlacementBinding {
    return placePods(this.profiles.all, spec, ON_NODES);
  }

  public bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding {
    return bindEksExposure(scope, this, this.loadBalancerController, spec);
  }

  public bindIdentity(_scope: Construct, spec: IdentitySpec): IdentityBinding {
    return this.workloadRoles.bind(spec.namespace, spec.serviceAccount);
  }

  /** @internal */
  public get _profiles(): FargateProfiles {
    return this.profiles;
  }
}
