import { Cidr } from '../../core/cidr';
import { fail } from '../../core/coded-error';
import { IpFamily } from '../../core/ip-address';
import { isPrivateBlock } from '../../core/private-blocks';

/** Who can reach the API server from the internet. The private endpoint is always on. */
export class PublicAccess {
  /** Nobody: the API server is reached from inside the VPC only. */
  public static none(): PublicAccess {
    return new PublicAccess([]);
  }

  /**
   * Clients in these blocks.
   *
   * @param cidrs IPv4 blocks such as `203.0.113.0/24`; to open it to everybody use `anywhere()`
   * @throws CIDR_INVALID also for IPv6 and for private blocks, from which nobody comes over the internet
   * @throws EKS_ENDPOINT_UNREACHABLE for an empty list or one that holds 0.0.0.0/0
   */
  public static from(cidrs: string[]): PublicAccess {
    const blocks = cidrs.map(requireInternetBlock);
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

/** What EKS takes for a cluster of IPv4 addresses (Amazon EKS User Guide, "Cluster API server endpoint", 2026-11). */
function requireInternetBlock(cidr: string): string {
  const block = Cidr.parse(cidr);
  if (block.family === IpFamily.IPV4 && !isPrivateBlock(block)) return block.toString();
  return fail('CIDR_INVALID', {
    what: `EKS takes no ${block.family === IpFamily.IPV4 ? 'private' : 'IPv6'} block for the public endpoint`,
    given: `"${cidr}"`,
    allowed: 'IPv4 blocks of the internet',
    fix: 'leave it out; clients in the VPC and in networks that are joined to it use the private endpoint',
  });
}
