import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireDnsSubdomain, requireLiteral } from '../../../core/names';
import { requireKubernetesTree } from '../../../core/trees';

// the CRD of networking.gke.io/v1 (GoogleCloudPlatform/gke-managed-certs, read 2026-11)
const MOST_DOMAINS = 100;
const LONGEST_DOMAIN = 63;
const DOMAIN = /^(([a-z0-9]+|[a-z0-9][-a-z0-9]*[a-z0-9])\.)+[a-z][-a-z0-9]*[a-z0-9]$/;

/** What a `ManagedCertificate` takes. */
export interface ManagedCertificateProps {
  /** 1 to 100 DNS names, each up to 63 characters long and none of them a wildcard. */
  readonly domains: string[];
  /** The name of the object. @default - the construct's id */
  readonly name?: string;
}

/**
 * A certificate that Google issues and renews, for Ingresses of the external class `gce` only. It is issued after every
 * domain resolves to the load balancer; until then HTTPS answers with an error.
 *
 * Creates: one ManagedCertificate (networking.gke.io/v1). Not billed.
 */
export class ManagedCertificate extends Construct {
  /** The name of the object. */
  public readonly name: string;

  /**
   * @throws NUMBER_OUT_OF_RANGE for no domain, or more than 100
   * @throws HOST_INVALID when a domain is a wildcard, too long or no DNS name
   * @throws NAME_INVALID when the name is no DNS subdomain
   * @throws WRONG_TREE when the scope is in the Terraform tree
   */
  constructor(scope: Construct, id: string, props: ManagedCertificateProps) {
    requireKubernetesTree(scope, id, 'ManagedCertificate');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'ManagedCertificate name', props.name ?? id);
    if (props.domains.length < 1 || props.domains.length > MOST_DOMAINS) {
      fail('NUMBER_OUT_OF_RANGE', {
        scope: this,
        what: 'a ManagedCertificate has no domain, or too many',
        given: `${props.domains.length} domains`,
        allowed: `1 to ${MOST_DOMAINS}`,
      });
    }
    new ApiObject(this, 'Resource', {
      apiVersion: 'networking.gke.io/v1',
      kind: 'ManagedCertificate',
      metadata: { name: this.name },
      spec: { domains: props.domains.map((domain) => this.requireDomain(domain)) },
    });
  }

  private requireDomain(domain: string): string {
    requireLiteral(this, 'domain', domain);
    if (domain.length > LONGEST_DOMAIN || !DOMAIN.test(domain)) {
      return fail('HOST_INVALID', {
        scope: this,
        what: 'Google issues no managed certificate for this domain',
        given: `"${domain}" (${domain.length} characters)`,
        allowed: `a DNS name of up to ${LONGEST_DOMAIN} characters without a wildcard`,
        fix: 'give the full name in lower case, or use a pre-shared certificate for a wildcard',
      });
    }
    return domain;
  }
}
