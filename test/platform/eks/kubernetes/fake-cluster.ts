import { Construct } from 'constructs';
import type { Capabilities } from '../../../../lib/platform/capabilities';
import type { ICluster } from '../../../../lib/platform/cluster';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../../../lib/platform/exposure';
import type { IdentityBinding } from '../../../../lib/platform/identity';
import type { PlacementBinding } from '../../../../lib/platform/placement';
import { PodSizeLimit } from '../../../../lib/platform/pod-size-limit';
import { bindEksExposure } from '../../../../lib/platform/eks/kubernetes/exposure';
import type { LoadBalancerController } from '../../../../lib/platform/eks/load-balancer-controller';

/** A cluster that serves every exposure the EKS way and does nothing else. */
export class FakeCluster extends Construct implements ICluster {
  public readonly name = 'tokyo';
  public readonly folder = 'tokyo';
  public readonly namespaceLabels = {};
  public readonly capabilities: Capabilities;

  constructor(
    scope: Construct,
    private readonly controller?: LoadBalancerController,
    exposures: ExposureKind[] = Object.values(ExposureKind),
  ) {
    super(scope, 'cluster');
    this.capabilities = {
      exposures,
      udpLoadBalancers: true,
      dynamicVolumes: false,
      volumeDrivers: [],
      daemonSets: false,
      privilegedPods: false,
      hostPorts: false,
      networkPolicies: false,
      podSpread: false,
      gatewayClasses: [],
      largestPod: PodSizeLimit.unknown(),
      workloadIdentity: true,
    };
  }

  public bindPlacement(): PlacementBinding {
    return { place: 'anywhere', capabilities: this.capabilities };
  }

  public bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding {
    return bindEksExposure(scope, this, this.controller, spec);
  }

  public bindIdentity(): IdentityBinding {
    return { serviceAccountAnnotations: {}, principal: 'nobody' };
  }
}
