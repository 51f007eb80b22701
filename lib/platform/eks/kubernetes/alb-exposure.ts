import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireHost } from '../../../core/names';
import { requireWholeNumber } from '../../../core/numbers';
import type { ExposureBinding, ExposureSpec } from '../../exposure';
import type { LoadBalancerController } from '../load-balancer-controller';
import { albAnnotations } from './alb-annotations';
import { requireAlbScheme } from './alb-limits';
import type { AlbOptions } from './alb-options';
import type { AlbOptionsProps } from './alb-options-props';
import { requireHealthPath } from './health-check-limits';
import type { LoadBalancerScheme } from './load-balancer-scheme';

/**
 * Creates the Ingress that an Application Load Balancer is made for, and says what the Service behind it must look like:
 * a plain one, since the load balancer sends requests to the pods themselves.
 */
export function bindAlb(
  scope: Construct,
  controller: LoadBalancerController,
  scheme: LoadBalancerScheme,
  spec: ExposureSpec,
  options: AlbOptions | undefined,
): ExposureBinding {
  const props = forWorkload(scope, options?._props ?? {}, spec);
  requireAlbScheme(scope, props, scheme);
  requireGroupSupport(scope, controller, props);
  const service = { name: spec.serviceName, port: { name: spec.portName } };
  new ApiObject(scope, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: spec.serviceName, namespace: spec.namespace, annotations: albAnnotations(scheme, props) },
    spec: {
      ingressClassName: controller.ingressClass,
      rules: [
        {
          host: requireHost(scope, 'host', spec.host ?? ''),
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service } }] },
        },
      ],
    },
  });
  return { serviceType: 'ClusterIP', serviceAnnotations: {} };
}

/** The options, completed by what the workload says of itself. */
function forWorkload(scope: Construct, given: AlbOptionsProps, spec: ExposureSpec): AlbOptionsProps {
  const drainSeconds = requireWholeNumber(scope, 'drainSeconds', spec.drainSeconds, 0, 3600);
  const healthPath = spec.healthPath === undefined ? undefined : requireHealthPath(scope, 'healthPath', spec.healthPath);
  return {
    ...given,
    backend: { ...given.backend, deregistrationDelaySeconds: given.backend?.deregistrationDelaySeconds ?? drainSeconds },
    healthCheck: { ...given.healthCheck, path: given.healthCheck?.path ?? healthPath },
  };
}

function requireGroupSupport(scope: Construct, controller: LoadBalancerController, { groupName }: AlbOptionsProps): void {
  if (!controller.managedByEks || groupName === undefined) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    scope,
    what: 'EKS Auto Mode takes no groupName from an Ingress',
    given: `groupName ${groupName}`,
    fix: "remove groupName, and set spec.group.name in the IngressClassParams of the controller's IngressClass",
  });
}
