import { fail } from '../../../core/coded-error';

/**
 * Which TLS versions and ciphers a load balancer offers to clients (Elastic Load Balancing, "Security policies for your
 * Network Load Balancer" and "… Application Load Balancer", 2026-11). Both kinds of load balancer know the same names.
 */
export class SslPolicy {
  /** TLS 1.2 and 1.3 with forward secrecy only. */
  public static readonly TLS13_1_2_RES = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-Res-2021-06');
  /** TLS 1.2 and 1.3 with forward secrecy only, and post-quantum key exchange for clients that know it. */
  public static readonly TLS13_1_2_RES_PQ = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09');
  /** TLS 1.2 and 1.3. */
  public static readonly TLS13_1_2 = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-2021-06');
  /** TLS 1.3 only. */
  public static readonly TLS13_1_3 = new SslPolicy('ELBSecurityPolicy-TLS13-1-3-2021-06');
  /** TLS 1.2 and 1.3 by a FIPS-validated module. */
  public static readonly TLS13_1_2_RES_FIPS = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04');
  /** TLS 1.0 to 1.2, what AWS takes when nothing is said; for clients that cannot be updated. */
  public static readonly LEGACY_2016 = new SslPolicy('ELBSecurityPolicy-2016-08');

  /**
   * A policy that is not listed here.
   *
   * @param name for example `ELBSecurityPolicy-TLS13-1-2-2021-06`
   * @throws LOAD_BALANCER_OPTION_INVALID for text that cannot be the name of a policy
   */
  public static of(name: string): SslPolicy {
    if (!/^ELBSecurityPolicy-[A-Za-z0-9-]+$/.test(name)) {
      return fail('LOAD_BALANCER_OPTION_INVALID', {
        what: 'not a security policy',
        given: `"${name}"`,
        allowed: 'a name that begins with ELBSecurityPolicy-',
        fix: 'use one of the SslPolicy constants, or a name that `aws elbv2 describe-ssl-policies` lists',
      });
    }
    return new SslPolicy(name);
  }

  private constructor(
    /** The name of the policy. */
    public readonly name: string,
  ) {}
}
