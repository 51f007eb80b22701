/** The Pod Security Standards (kubernetes.io/docs/concepts/security/pod-security-standards, read 2026-11). */
export enum PodSecurityLevel {
  /** No restriction. */
  PRIVILEGED = 'privileged',
  /** Prevents known privilege escalations. */
  BASELINE = 'baseline',
  /** The current hardening practice; kasane's workloads pass it. */
  RESTRICTED = 'restricted',
}
