import { Cpu } from '../../core/cpu';
import { Memory } from '../../core/memory';
import type { Capabilities } from '../capabilities';
import { ExposureKind } from '../exposure';
import { PodSizeLimit } from '../pod-size-limit';

const EVERY_EXPOSURE = [
  ExposureKind.NONE,
  ExposureKind.INTERNAL,
  ExposureKind.INTERNAL_HTTP,
  ExposureKind.EXTERNAL,
  ExposureKind.EXTERNAL_HTTP,
];

/** What pods on Fargate can do (Amazon EKS User Guide, "Simplify compute management with AWS Fargate", 2026-11). */
export const FARGATE: Capabilities = {
  exposures: EVERY_EXPOSURE,
  udpLoadBalancers: true,
  // EFS by static volumes only
  dynamicVolumes: false,
  volumeDrivers: ['efs.csi.aws.com'],
  daemonSets: false,
  privilegedPods: false,
  hostPorts: false,
  // the VPC CNI enforces policies on EC2 nodes only ("Limit Pod traffic with Kubernetes network policies")
  networkPolicies: false,
  // every pod has a node of its own, which is made after the pod was placed
  podSpread: false,
  gatewayClasses: [],
  // the 256 MiB that Fargate adds for its own components count against the 120 GiB ("Pod CPU and memory")
  largestPod: PodSizeLimit.of(Cpu.units(16), Memory.mebibytes(120 * 1024 - 256)),
  workloadIdentity: true,
};

/** What pods on EC2 nodes of EKS can do. */
export const NODES: Capabilities = {
  ...FARGATE,
  dynamicVolumes: true,
  volumeDrivers: ['ebs.csi.aws.com', 'efs.csi.aws.com'],
  daemonSets: true,
  privilegedPods: true,
  hostPorts: true,
  networkPolicies: true,
  podSpread: true,
  largestPod: PodSizeLimit.unknown(),
};
