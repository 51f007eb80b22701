import { EksAddon } from '@cdktf/provider-aws/lib/eks-addon';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { AwsEnvironment } from '../../../aws/aws-environment';
import { AwsFeature } from '../../../aws/target';
import { noteLeftOut } from './control-plane';

/** 256M and the 256 MB that Fargate adds fit its smallest size exactly. */
const SIZE = { cpu: '0.25', memory: '256M' };

/**
 * Creates the CoreDNS add-on for Fargate. It depends on the profile that its pods match: with an edge to the
 * cluster only, it waits for pods that stay Pending until it times out.
 */
export function createCoreDns(scope: Construct, clusterName: string, profiles: ITerraformDependable[]): void {
  if (!AwsEnvironment.of(scope).has(AwsFeature.EKS_ADDONS)) {
    noteLeftOut(scope, 'the CoreDNS add-on');
    return;
  }
  new EksAddon(scope, 'CoreDns', {
    clusterName,
    addonName: 'coredns',
    configurationValues: JSON.stringify({ computeType: 'Fargate', resources: { limits: SIZE, requests: SIZE } }),
    resolveConflictsOnCreate: 'OVERWRITE',
    resolveConflictsOnUpdate: 'OVERWRITE',
    dependsOn: profiles,
  });
}
