import { EksFargateProfile } from '@cdktf/provider-aws/lib/eks-fargate-profile';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import type { FargateSelector } from '../fargate-selector';

/** What a profile is made from. AWS can change none of it: another value is another profile. */
export interface FargateProfileResourceProps {
  readonly clusterName: string;
  readonly profileName: string;
  readonly podExecutionRoleArn: string;
  readonly selectors: FargateSelector[];
  readonly subnetIds: string[];
  readonly dependsOn: ITerraformDependable[];
}

/** Creates the profile in the scope. */
export function createFargateProfile(scope: Construct, props: FargateProfileResourceProps): ITerraformDependable {
  return new EksFargateProfile(scope, 'Resource', {
    clusterName: props.clusterName,
    fargateProfileName: props.profileName,
    podExecutionRoleArn: props.podExecutionRoleArn,
    selector: props.selectors.map(({ namespace, labels }) => ({ namespace, labels })),
    subnetIds: props.subnetIds,
    dependsOn: props.dependsOn,
  });
}
