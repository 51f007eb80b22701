import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { AwsEnvironment } from '../../../aws/aws-environment';
import { iamPolicy } from '../../../aws/iam-policy';
import { limitedName } from '../../../core/limited-name';

/** The role by which Fargate itself pulls images and registers pods; containers cannot use it. */
export interface PodExecutionRole {
  readonly arn: string;
  /** What must exist before a profile can use the role. */
  readonly ready: ITerraformDependable;
}

/** Creates the role; the SourceArn condition keeps profiles of other clusters from borrowing it. */
export function createPodExecutionRole(scope: Construct, clusterName: string): PodExecutionRole {
  const environment = AwsEnvironment.of(scope);
  const { partition, region, account } = environment;
  const role = new IamRole(scope, 'PodExecutionRole', {
    name: limitedName(`${clusterName}-fargate-pods`, 64),
    assumeRolePolicy: iamPolicy({
      Effect: 'Allow',
      Principal: { Service: 'eks-fargate-pods.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { ArnLike: { 'aws:SourceArn': `arn:${partition}:eks:${region}:${account}:fargateprofile/${clusterName}/*` } },
    }),
  });
  const ready = new IamRolePolicyAttachment(scope, 'PodExecutionRolePolicy', {
    role: role.name,
    policyArn: environment.managedPolicyArn('AmazonEKSFargatePodExecutionRolePolicy'),
  });
  return { arn: role.arn, ready };
}
