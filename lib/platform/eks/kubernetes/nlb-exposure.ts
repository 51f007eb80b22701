import type { Construct } from 'constructs';
import { requireWholeNumber } from '../../../core/numbers';
import { ExposureBinding, ExposureSpec, PortProtocol } from '../../exposure';
import type { LoadBalancerController } from '../load-balancer-controller';
import { requireHealthPath } from './health-check-limits';
import type { LoadBalancerScheme } from './load-balancer-scheme';
import { idleTimeoutAnnotations, nlbAnnotations } from './nlb-annotations';
import { idleTimeoutPorts, requirePortFit, requireScheme } from './nlb-fit';
import { NlbHealthCheck } from './nlb-health-check';
import type { NlbOptions } from './nlb-options';
import type { NlbOptionsProps } from './nlb-options-props';

/** Says what the Service behind a Network Load Balancer must look like. */
export function bindNlb(
  scope: Construct,
  controller: LoadBalancerController,
  scheme: LoadBalancerScheme,
  spec: ExposureSpec,
  options: NlbOptions | undefined,
): ExposureBinding {
  const props = forWorkload(scope, options?._props ?? {}, spec);
  requireScheme(scope, props, scheme);
  requirePortFit(scope, props, spec);
  const tcpPorts = spec.protocol === PortProtocol.TCP ? [spec.servicePort] : [];
  return {
    serviceType: 'LoadBalancer',
    loadBalancerClass: controller.loadBalancerClass,
    // traffic goes to the pods themselves, and a node port would be open to the VPC for nothing
    allocateLoadBalancerNodePorts: false,
    serviceAnnotations: {
      ...nlbAnnotations(scheme, props),
      ...idleTimeoutAnnotations(props.idleTimeoutSeconds, idleTimeoutPorts(scope, props, tcpPorts)),
    },
    loadBalancerSourceRanges: props.access?.sourceRanges,
  };
}

/** The options, completed by what the workload says of itself. */
function forWorkload(scope: Construct, given: NlbOptionsProps, spec: ExposureSpec): NlbOptionsProps {
  const drainSeconds = requireWholeNumber(scope, 'drainSeconds', spec.drainSeconds, 0, 3600);
  return {
    ...given,
    targets: { ...given.targets, deregistrationDelaySeconds: given.targets?.deregistrationDelaySeconds ?? drainSeconds },
    healthCheck: given.healthCheck ?? defaultHealthCheck(scope, spec),
  };
}

function defaultHealthCheck(scope: Construct, { healthPath }: ExposureSpec): NlbHealthCheck {
  if (healthPath === undefined) return NlbHealthCheck.tcp();
  return NlbHealthCheck.http({ path: requireHealthPath(scope, 'healthPath', healthPath) });
}
