import { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireDnsSubdomain } from '../../../core/names';
import { requireKubernetesTree } from '../../../core/trees';
import { requireCommunityAlias, requireCommunityValue } from '../community-value';
import { KnownMetalLb } from '../known-metal-lb';
import { metalLbObject } from './metal-lb-object';

/** What a `Community` takes. */
export interface CommunityProps {
  /** Alias to value, for example `{ 'no-export': '65535:65281' }`. */
  readonly communities: { [alias: string]: string };
  /** The name of the object. @default - the construct id */
  readonly name?: string;
  /** MetalLB's namespace. @default - that of the chart's cluster, else metallb-system */
  readonly namespace?: string;
}

/**
 * Aliases for BGP communities, which advertisements then use (metallb.io/v1beta1 Community, MetalLB 0.16.2,
 * read 2026-11). An alias stands once in the whole cluster.
 *
 * Creates: one Community.
 */
export class Community extends Construct {
  /** The name of the object. */
  public readonly name: string;

  /** @throws BGP_COMMUNITY_INVALID without aliases, for a value that is no community, and for an alias that is taken */
  constructor(scope: Construct, id: string, props: CommunityProps) {
    requireKubernetesTree(scope, id, 'Community');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'community name', props.name ?? id);
    const communities = Object.entries(props.communities).map(([name, value]) => ({
      name: requireCommunityAlias(this, name),
      value: requireCommunityValue(this, value),
    }));
    if (communities.length === 0) fail('BGP_COMMUNITY_INVALID', { scope: this, what: 'no community is defined' });
    communities.forEach(({ name }) => KnownMetalLb.of(this).addCommunityAlias(this, name));
    metalLbObject(this, {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'Community',
      name: this.name,
      namespace: props.namespace,
      spec: { communities },
    });
  }
}
