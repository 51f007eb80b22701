import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { requireDnsSubdomain } from '../../../core/names';
import { requireKubernetesTree } from '../../../core/trees';
import type { BackendConfigOptions } from './backend-config/backend-config-options';
import { checkBackendConfig } from './backend-config/checks/check-backend-config';

/** What a `BackendConfig` takes. */
export interface BackendConfigProps extends BackendConfigOptions {
  /** The name of the object. @default - the construct's id */
  readonly name?: string;
}

/**
 * What GKE's Application Load Balancer does with the pods of a Service: timeouts, health check, caching, access. It must
 * stand in the namespace of the Service, which names it by an annotation (`serviceAnnotations`). It has no effect on
 * Gateways.
 *
 * Creates: one BackendConfig (cloud.google.com/v1). Billed: only what it switches on (Cloud CDN, Cloud Armor, logging).
 */
export class BackendConfig extends Construct {
  /** The name of the object. */
  public readonly name: string;

  /**
   * @throws BACKEND_CONFIG_INVALID when a field is out of range, or has no effect beside the others
   * @throws BACKEND_CONFIG_IAP_AND_CDN when Identity-Aware Proxy and Cloud CDN are both on
   * @throws NAME_INVALID when the name, or the name of a Secret, is no DNS subdomain
   * @throws WRONG_TREE when the scope is in the Terraform tree
   */
  constructor(scope: Construct, id: string, props: BackendConfigProps = {}) {
    requireKubernetesTree(scope, id, 'BackendConfig');
    super(scope, id);
    const { name = id, ...spec } = props;
    this.name = requireDnsSubdomain(this, 'BackendConfig name', name);
    checkBackendConfig(this, spec);
    new ApiObject(this, 'Resource', { apiVersion: 'cloud.google.com/v1', kind: 'BackendConfig', metadata: { name }, spec });
  }

  /** The annotations by which a Service uses this object for all of its ports. They belong on the Service, not on the Ingress. */
  public get serviceAnnotations(): { [name: string]: string } {
    return { 'cloud.google.com/backend-config': JSON.stringify({ default: this.name }) };
  }
}
