/**
 * Labels by which the AWS Load Balancer Controller adds its readiness gate to pods: a rollout then waits until
 * new pods are healthy in their target group (its guide, "Pod readiness gate", 2026-11).
 */
export const NAMESPACE_LABELS = { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' };
