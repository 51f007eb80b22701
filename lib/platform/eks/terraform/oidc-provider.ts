import type { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Fn, Token } from 'cdktf';
import type { Construct } from 'constructs';

/** The cluster's OIDC provider in IAM, by which roles trust ServiceAccounts. */
export interface OidcProvider {
  readonly arn: string;
  /** The issuer without `https://`, as it stands in the conditions of trust policies. */
  readonly issuer: string;
}

/** Creates the provider. AWS checks its certificate against its own list of authorities, so no thumbprint is given. */
export function createOidcProvider(scope: Construct, cluster: EksCluster): OidcProvider {
  const url = cluster.identity.get(0).oidc.get(0).issuer;
  const provider = new IamOpenidConnectProvider(scope, 'OidcProvider', { url, clientIdList: ['sts.amazonaws.com'] });
  return { arn: provider.arn, issuer: withoutScheme(url) };
}

/** The provider of a cluster that exists already. */
export function importedOidcProvider(arn: string, issuer: string): OidcProvider {
  return { arn, issuer: withoutScheme(issuer) };
}

function withoutScheme(url: string): string {
  return Token.isUnresolved(url) ? Fn.replace(url, 'https://', '') : url.replace(/^https:\/\//, '');
}
