import { Cidr } from './cidr';
import { fail } from './coded-error';
import { formatAddress, IpFamily, ParsedAddress, tryParseAddress } from './ip-address';

/** A run of IP addresses, written `192.168.1.100-192.168.1.159` or as a CIDR block. */
export class IpRange {
  /**
   * Reads a range.
   *
   * @param text `FIRST-LAST`, or a CIDR block; one address is written with /32 (IPv4) or /128 (IPv6)
   * @throws IP_RANGE_INVALID for a bare address, a reversed range or ends of two families
   * @throws CIDR_INVALID for a block with host bits
   */
  public static parse(text: string): IpRange {
    if (text.includes('/')) {
      const block = Cidr.parse(text.trim());
      return new IpRange(block.family, block._first, block._last, block.toString());
    }
    const [first, last, ...rest] = text.split('-').map((end) => tryParseAddress(end.trim()));
    if (first && !text.includes('-')) return refuseBareAddress(text, first);
    if (!first || !last || rest.length > 0) {
      return fail('IP_RANGE_INVALID', { what: 'not an address range', given: `"${text}"` });
    }
    return IpRange.between(text, first, last);
  }

  private static between(text: string, first: ParsedAddress, last: ParsedAddress): IpRange {
    if (first.family !== last.family) {
      return fail('IP_RANGE_INVALID', { what: 'the ends of the range are of two families', given: `"${text}"` });
    }
    if (first.value > last.value) {
      return fail('IP_RANGE_INVALID', {
        what: 'the range is reversed',
        given: `"${text}"`,
        fix: `write ${formatAddress(last)}-${formatAddress(first)}`,
      });
    }
    return new IpRange(first.family, first.value, last.value, `${formatAddress(first)}-${formatAddress(last)}`);
  }

  private constructor(
    /** The family of the addresses. */
    public readonly family: IpFamily,
    private readonly start: bigint,
    private readonly end: bigint,
    private readonly text: string,
  ) {}

  /** The first address. */
  public get firstAddress(): string {
    return formatAddress({ family: this.family, value: this.start });
  }

  /** The last address. */
  public get lastAddress(): string {
    return formatAddress({ family: this.family, value: this.end });
  }

  /** How many addresses the range has. */
  public get addressCount(): number {
    return Number(this.end - this.start + 1n);
  }

  /** Whether the address lies in this range; false for text that is no address. */
  public containsAddress(address: string): boolean {
    const parsed = tryParseAddress(address);
    return parsed?.family === this.family && this.start <= parsed.value && parsed.value <= this.end;
  }

  /** Whether the two ranges share an address. */
  public overlaps(other: IpRange): boolean {
    return this.family === other.family && this.start <= other.end && other.start <= this.end;
  }

  /** The range as it was written: a block stays a block. */
  public toString(): string {
    return this.text;
  }
}

function refuseBareAddress(text: string, address: ParsedAddress): never {
  const bits = address.family === IpFamily.IPV4 ? 32 : 128;
  return fail('IP_RANGE_INVALID', {
    what: 'a bare address is no range',
    given: `"${text}"`,
    fix: `write ${text.trim()}/${bits} for this one address`,
  });
}
