import { Construct } from 'constructs';
import { requireLiteral } from '../../core/names';
import type { Capabilities } from '../capabilities';
import type { ICluster } from '../cluster';
import type { ExposureBinding, ExposureSpec } from '../exposure';
import type { IdentityBinding, IdentitySpec } from '../identity';
import type { PlacementBinding, PlacementSpec } from '../placement';
import { gkeCapabilities } from './capabilities';
import { requireClusterName, requireLocation, requireProject, requireProjectNumber } from './cluster-attributes';
import { bindIdentity } from './identity';
import { bindExposure } from './kubernetes/exposure';

/** What is known of a GKE cluster. */
export interface GkeClusterProps {
  /** The cluster's name: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter; a literal. */
  readonly name: string;
  /** The region (`asia-northeast1`) or zone (`asia-northeast1-a`) of the cluster. */
  readonly location: string;
  /** The id of the cluster's project. @default - not known: workloads can be given no identity outside the cluster */
  readonly project?: string;
  /** The number of the cluster's project, as a string. @default - not known: workloads can be given no identity outside the cluster */
  readonly projectNumber?: string;
  /** The folder under the output folder that the cluster's manifests go to. @default - the cluster's name */
  readonly folder?: string;
  /**
   * Whether NetworkPolicies are enforced. They are on Dataplane V2, which every new cluster has; set false for an
   * older one without the Calico add-on.
   * @default true
   */
  readonly networkPolicyEnforcement?: boolean;
  /** Whether the cluster is an Autopilot one: no privileged pods, no host ports. @default false */
  readonly autopilot?: boolean;
  /**
   * The CSI drivers that are switched on.
   * @default - Persistent Disk; on Autopilot also Filestore and Cloud Storage FUSE
   */
  readonly volumeDrivers?: string[];
}

/**
 * A GKE cluster that exists elsewhere. Charts are rendered for it; kasane creates nothing in Google Cloud.
 *
 * Creates: nothing. It may stand in either tree.
 */
export class GkeCluster extends Construct implements ICluster {
  /**
   * A cluster that is known by its attributes. A `GkeCluster` is never anything else, so this is the constructor by
   * the name that it has on the other platforms.
   */
  public static fromAttributes(scope: Construct, id: string, attributes: GkeClusterProps): GkeCluster {
    return new GkeCluster(scope, id, attributes);
  }

  /** The cluster's name, always a literal. */
  public readonly name: string;
  /** The folder under the output folder that its manifests go to. */
  public readonly folder: string;
  /** What the cluster as a whole can do. */
  public readonly capabilities: Capabilities;
  /** Labels that namespaces of this cluster should carry; GKE needs none. */
  public readonly namespaceLabels: { [name: string]: string } = {};
  /** The region or zone of the cluster. */
  public readonly location: string;
  /** Whether the cluster is an Autopilot one. */
  public readonly autopilot: boolean;
  /** The id of the cluster's project, when it is known. */
  public readonly project?: string;
  /** The number of the cluster's project, when it is known. */
  public readonly projectNumber?: string;

  /**
   * @throws NAME_INVALID when name, location, project or projectNumber have a shape that Google Cloud does not know
   * @throws NAME_NOT_LITERAL when one of them holds a Terraform token
   */
  constructor(scope: Construct, id: string, props: GkeClusterProps) {
    super(scope, id);
    this.name = requireClusterName(this, props.name);
    this.folder = requireLiteral(this, 'folder', props.folder ?? props.name);
    this.location = requireLocation(this, props.location);
    this.project = props.project === undefined ? undefined : requireProject(this, props.project);
    this.projectNumber = props.projectNumber === undefined ? undefined : requireProjectNumber(this, props.projectNumber);
    this.autopilot = props.autopilot ?? false;
    this.capabilities = gkeCapabilities({
      autopilot: this.autopilot,
      networkPolicyEnforcement: props.networkPolicyEnforcement ?? true,
      volumeDrivers: props.volumeDrivers,
    });
  }

  /** A node pool, or Autopilot; every place can do what the cluster can. */
  public bindPlacement(_scope: Construct, _spec: PlacementSpec): PlacementBinding {
    return { place: this.autopilot ? 'GKE Autopilot' : 'GKE node pool', capabilities: this.capabilities };
  }

  /**
   * Makes a Service reachable.
   *
   * Creates: nothing for `NONE`, `INTERNAL` and `EXTERNAL` (GKE makes a passthrough Network Load Balancer for the
   * Service); an Ingress, a BackendConfig and on request a ManagedCertificate for `INTERNAL_HTTP` and `EXTERNAL_HTTP`.
   * Billed by Google: each load balancer per forwarding rule and hour, and per GB that it processes.
   *
   * @throws EXPOSURE_UNSUPPORTED for UDP by an HTTP exposure
   * @throws PLATFORM_OPTIONS_CONFLICT when `gke` options contradict the exposure or each other
   * @throws HOST_INVALID when an HTTP exposure has no DNS name
   */
  public bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding {
    return bindExposure(scope, this, spec);
  }

  /**
   * Names the IAM principal of a ServiceAccount; grant roles to it in Google Cloud. The cluster needs Workload
   * Identity Federation, which Autopilot always has.
   *
   * @throws IDENTITY_UNSUPPORTED when project or projectNumber are not known
   */
  public bindIdentity(scope: Construct, spec: IdentitySpec): IdentityBinding {
    return bindIdentity(scope, this, spec);
  }
}
