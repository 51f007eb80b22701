import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { AwsEnvironment } from '../../../aws/aws-environment';
import { iamPolicy, IamStatement } from '../../../aws/iam-policy';
import { fail } from '../../../core/coded-error';
import { limitedName } from '../../../core/limited-name';
import type { OidcProvider } from './oidc-provider';
import type { WorkloadPermission } from './workload-permission';

/** Which ServiceAccount of which cluster a role is for. */
interface WorkloadRoleProps {
  readonly clusterName: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly oidcProvider: OidcProvider;
}

/**
 * The IAM role of one ServiceAccount of one cluster. It stands in the cluster's stack, at
 * `workloads/<namespace>/<serviceaccount>` below the cluster, and trusts nobody else.
 */
export class WorkloadRole extends Construct {
  /** @internal */
  public static _create(scope: Construct, id: string, props: WorkloadRoleProps): WorkloadRole {
    return new WorkloadRole(scope, id, props);
  }

  /** The role's name: `<cluster>.<namespace>.<serviceaccount>`, shortened with a hash when it is over 64 characters. */
  public readonly roleName: string;
  /** The role's ARN: a literal when the stack knows its account, else known after a deploy. */
  public readonly roleArn: string;

  private readonly permissions: IamStatement[] = [];

  private constructor(scope: Construct, id: string, props: WorkloadRoleProps) {
    super(scope, id);
    const { clusterName, namespace, serviceAccount, oidcProvider } = props;
    const environment = AwsEnvironment.of(this);
    // dots, which neither clusters nor namespaces have: with hyphens, shop/api-worker and shop-api/worker would share a role
    this.roleName = limitedName(`${clusterName}.${namespace}.${serviceAccount}`, 64);
    const role = new IamRole(this, 'Resource', {
      name: this.roleName,
      assumeRolePolicy: iamPolicy({
        Effect: 'Allow',
        Principal: { Federated: oidcProvider.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${oidcProvider.issuer}:aud`]: 'sts.amazonaws.com',
            [`${oidcProvider.issuer}:sub`]: `system:serviceaccount:${namespace}:${serviceAccount}`,
          },
        },
      }),
    });
    this.roleArn = environment.hasLiteralAccount
      ? `arn:${environment.partition}:iam::${environment.account}:role/${this.roleName}`
      : role.arn;
  }

  /** Lets the workload do something. @throws IAM_PERMISSION_EMPTY without an action or a resource */
  public allow(permission: WorkloadPermission): void {
    const { actions, resources } = permission;
    if (actions.length === 0 || resources.length === 0) {
      fail('IAM_PERMISSION_EMPTY', {
        scope: this,
        what: `the permission names no ${actions.length === 0 ? 'action' : 'resource'}`,
        given: `${actions.length} actions and ${resources.length} resources`,
      });
    }
    if (this.permissions.length === 0) {
      new IamRolePolicy(this, 'Policy', {
        role: this.roleName,
        policy: Lazy.stringValue({ produce: () => iamPolicy(...this.permissions) }),
        dependsOn: [this.node.findChild('Resource') as IamRole],
      });
    }
    this.permissions.push({ Effect: 'Allow', Action: [...actions], Resource: [...resources] });
  }

  /**
   * Attaches a managed policy.
   *
   * @param id the attachment's construct id
   * @param policyArn the ARN of the policy
   */
  public attachPolicy(id: string, policyArn: string): void {
    const role = this.node.findChild('Resource') as IamRole;
    new IamRolePolicyAttachment(this, id, { role: role.name, policyArn });
  }
}
