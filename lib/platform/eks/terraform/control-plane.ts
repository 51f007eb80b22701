import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import { AwsEnvironment } from '../../../aws/aws-environment';
import { iamPolicy } from '../../../aws/iam-policy';
import { AwsFeature } from '../../../aws/target';
import { Severity } from '../../../checks/finding';
import { noteFinding } from '../../../checks/findings';
import { limitedName } from '../../../core/limited-name';

/** What the control plane is made from; everything that AWS cannot change later is stated. */
export interface ControlPlaneProps {
  readonly name: string;
  readonly version: string;
  readonly subnetIds: string[];
  readonly publicAccessCidrs: string[];
  readonly serviceCidr: string;
  readonly encryptionKeyArn?: string;
  readonly logRetentionDays: number;
}

/** Every log the control plane writes (Amazon EKS User Guide, "Send control plane logs to CloudWatch Logs", 2026-11). */
const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** Creates the cluster, its role, its encryption key and its log group in the scope. */
export function createControlPlane(scope: Construct, props: ControlPlaneProps): EksCluster {
  const environment = AwsEnvironment.of(scope);
  const { role, policy } = createRole(scope, props.name, environment);
  // made by EKS itself, the group would keep logs for ever and stay behind after a destroy
  const logs = new CloudwatchLogGroup(scope, 'LogGroup', {
    name: `/aws/eks/${props.name}/cluster`,
    retentionInDays: props.logRetentionDays,
  });
  const hasAccessConfig = environment.has(AwsFeature.EKS_ACCESS_CONFIG);
  if (!hasAccessConfig) noteLeftOut(scope, 'access_config of the cluster');
  return new EksCluster(scope, 'Resource', {
    name: props.name,
    version: props.version,
    roleArn: role.arn,
    bootstrapSelfManagedAddons: false,
    enabledClusterLogTypes: LOG_TYPES,
    accessConfig: hasAccessConfig ? { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: true } : undefined,
    encryptionConfig: { provider: { keyArn: props.encryptionKeyArn ?? createKey(scope, props.name) }, resources: ['secrets'] },
    kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: props.serviceCidr },
    vpcConfig: {
      subnetIds: props.subnetIds,
      endpointPrivateAccess: true,
      endpointPublicAccess: props.publicAccessCidrs.length > 0,
      publicAccessCidrs: props.publicAccessCidrs.length > 0 ? props.publicAccessCidrs : undefined,
    },
    dependsOn: [policy, logs],
  });
}

/** Says what a local run does without. */
export function noteLeftOut(scope: Construct, what: string): void {
  noteFinding(
    scope,
    'LOCAL_LEFT_OUT',
    Severity.INFO,
    `${what} is left out: emulators of AWS lack it`,
    'nothing to do; it is there when the target is AWS',
  );
}

function createRole(scope: Construct, name: string, environment: AwsEnvironment): { role: IamRole; policy: IamRolePolicyAttachment } {
  const role = new IamRole(scope, 'Role', {
    name: limitedName(`${name}-cluster`, 64),
    assumeRolePolicy: iamPolicy({ Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: 'sts:AssumeRole' }),
  });
  const policy = new IamRolePolicyAttachment(scope, 'RolePolicy', {
    role: role.name,
    policyArn: environment.managedPolicyArn('AmazonEKSClusterPolicy'),
  });
  return { role, policy };
}

function createKey(scope: Construct, name: string): string {
  const key = new KmsKey(scope, 'EncryptionKey', {
    description: `Secrets of the EKS cluster ${name}`,
    enableKeyRotation: true,
    deletionWindowInDays: 30,
  });
  new KmsAlias(scope, 'EncryptionKeyAlias', { name: `alias/eks/${name}`, targetKeyId: key.keyId });
  return key.arn;
}
