import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireDnsLabel } from '../../../core/names';
import { Cluster, ICluster } from '../../cluster';
import { DEFAULT_METAL_LB_NAMESPACE } from '../metal-lb-namespace';

/** What every MetalLB object is made of. */
export interface MetalLbObject {
  readonly apiVersion: 'metallb.io/v1beta1' | 'metallb.io/v1beta2';
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: { [name: string]: string };
  readonly spec: object;
}

/** Makes the object as the child `Resource`. MetalLB reads its objects in its own namespace only. */
export function metalLbObject(scope: Construct, { apiVersion, kind, name, namespace, labels, spec }: MetalLbObject): ApiObject {
  const metadata = { name, namespace: requireDnsLabel(scope, 'namespace', namespace ?? metalLbNamespaceOf(scope)), labels };
  return new ApiObject(scope, 'Resource', { apiVersion, kind, metadata, spec });
}

function metalLbNamespaceOf(scope: Construct): string {
  const cluster = Cluster.tryOf(scope) as (ICluster & { readonly metalLbNamespace?: string }) | undefined;
  return cluster?.metalLbNamespace ?? DEFAULT_METAL_LB_NAMESPACE;
}
