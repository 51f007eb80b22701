import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireHost } from '../../../core/names';
import type { ExposureSpec } from '../../exposure';
import { nginxAnnotations } from '../nginx-annotations';
import type { NginxOptions } from '../nginx-options';

/** Creates the Ingress beside the Service, which stays a ClusterIP. */
export function createNginxIngress(scope: Construct, className: string, spec: ExposureSpec, options?: NginxOptions): void {
  const host = requireHost(scope, 'host', spec.host ?? '');
  const annotations = nginxAnnotations(options?._props ?? {});
  const secretName = options?._props.tlsSecretName;
  const backend = { service: { name: spec.serviceName, port: { name: spec.portName } } };
  new ApiObject(scope, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: spec.serviceName,
      namespace: spec.namespace,
      annotations: Object.keys(annotations).length > 0 ? annotations : undefined,
    },
    spec: {
      ingressClassName: className,
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
      tls: secretName === undefined ? undefined : [{ hosts: [host], secretName }],
    },
  });
}
