import { Cidr } from '../../core/cidr';
import { fail } from '../../core/coded-error';

/** Who can reach the API server from the internet. The private endpoint is always on. */
export class PublicAccess {
  /** Nobody: the API server is reached from inside the VPC only. */
  public static none(): PublicAccess {
    return new PublicAccess([]);
  }

  /**
   * Clients in these blocks.
   *
   * @param cidrs blocks such as `203.0.113.0/24`; to open it to everybody use `anywhere()`
   * @throws CIDR_INVALID, EKS_ENDPOINT_UNREACHABLE for an empty list or one that holds 0.0.0.0/0
   */
  public static from(cidrs: string[]): PublicAccess {
    const blocks = cidrs.map((cidr) => Cidr.parse(cidr).toString());
    if (blocks.length === 0 || blocks.includes('0.0.0.0/0')) {
      return fail('EKS_ENDPOINT_UNREACHABLE', {
        what: blocks.length === 0 ? 'no block may reach the API server' : 'a list of blocks that holds every address restricts nothing',
        given: `[${cidrs.join(', ')}]`,
        fix: 'write PublicAccess.none() or PublicAccess.anywhere(), whichever is meant',
      });
    }
    return new PublicAccess(blocks);
  }

  /** Everybody on the internet; only IAM stands between them and the cluster. */
  public static anywhere(): PublicAccess {
    return new PublicAccess(['0.0.0.0/0']);
  }

  private constructor(
    /** The blocks that may connect; none when the public endpoint is off. */
    public readonly cidrs: string[],
  ) {}
}
