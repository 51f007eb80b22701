import { fail } from './coded-error';
import { addressBits, formatAddress, IpFamily, tryParseAddress } from './ip-address';

/** A block of IP addresses, such as `10.0.0.0/16` or `fd00::/64`. */
export class Cidr {
  /**
   * Reads a CIDR block.
   *
   * @param text network address and prefix length; bits behind the prefix must be zero
   * @throws CIDR_INVALID for anything else, with the nearest block that would be right
   */
  public static parse(text: string): Cidr {
    const [addressText, prefixText, ...rest] = String(text).split('/');
    const address = tryParseAddress(addressText);
    if (!address || rest.length > 0) {
      return fail('CIDR_INVALID', { what: 'not a CIDR block', given: `"${text}"` });
    }
    const bits = addressBits(address.family);
    if (prefixText === undefined) {
      return fail('CIDR_INVALID', {
        what: 'a CIDR block needs a prefix length',
        given: `"${text}"`,
        fix: `write ${text}/${bits} for this one address`,
      });
    }
    const prefixLength = Number(prefixText);
    if (!/^(0|[1-9]\d{0,2})$/.test(prefixText) || prefixLength > bits) {
      return fail('CIDR_INVALID', {
        what: 'the prefix length is out of range',
        given: `"${text}"`,
        allowed: `/0 to /${bits} for ${address.family}`,
      });
    }
    const cidr = new Cidr(address.family, (address.value >> hostBits(bits, prefixLength)) << hostBits(bits, prefixLength), prefixLength);
    if (cidr.start !== address.value) {
      return fail('CIDR_INVALID', {
        what: 'the address has bits set behind the prefix length',
        given: `"${text}"`,
        fix: `write ${cidr.toString()}, the block that holds this address`,
      });
    }
    return cidr;
  }

  private readonly start: bigint;

  private constructor(
    /** The family of the addresses. */
    public readonly family: IpFamily,
    start: bigint,
    /** The number of leading bits that all addresses of the block share. */
    public readonly prefixLength: number,
  ) {
    this.start = start;
  }

  /** The first address, for example `10.0.0.0`. */
  public get firstAddress(): string {
    return formatAddress({ family: this.family, value: this._first });
  }

  /** The last address, for example `10.0.255.255`. */
  public get lastAddress(): string {
    return formatAddress({ family: this.family, value: this._last });
  }

  /** How many addresses the block has; for large IPv6 blocks the nearest floating-point number. */
  public get addressCount(): number {
    return Number(this._last - this._first + 1n);
  }

  /** Whether every address of the other block lies in this one. */
  public contains(other: Cidr): boolean {
    return this.family === other.family && this._first <= other._first && other._last <= this._last;
  }

  /** Whether the address lies in this block; false for text that is no address. */
  public containsAddress(address: string): boolean {
    const parsed = tryParseAddress(address);
    return parsed?.family === this.family && this._first <= parsed.value && parsed.value <= this._last;
  }

  /** Whether the two blocks share an address. */
  public overlaps(other: Cidr): boolean {
    return this.contains(other) || other.contains(this);
  }

  /**
   * The n-th of the equal parts that this block falls into.
   *
   * @param prefixLength the prefix length of the parts
   * @param index which part, from 0
   * @throws NUMBER_OUT_OF_RANGE when the parts are larger than the block or there are not that many
   */
  public subnet(prefixLength: number, index: number): Cidr {
    const bits = addressBits(this.family);
    const parts = 2 ** (prefixLength - this.prefixLength);
    const isWhole = Number.isInteger(prefixLength) && Number.isInteger(index);
    if (!isWhole || prefixLength < this.prefixLength || prefixLength > bits || index < 0 || index >= parts) {
      return fail('NUMBER_OUT_OF_RANGE', {
        what: `${this.toString()} has no such part`,
        given: `part ${index} of prefix length ${prefixLength}`,
        allowed: `prefix length ${this.prefixLength} to ${bits}, parts 0 to 2^(prefix length - ${this.prefixLength}) - 1`,
      });
    }
    const size = 1n << hostBits(bits, prefixLength);
    return new Cidr(this.family, this.start + BigInt(index) * size, prefixLength);
  }

  /** The block as text. */
  public toString(): string {
    return `${this.firstAddress}/${this.prefixLength}`;
  }

  /** @internal */
  public get _first(): bigint {
    return this.start;
  }

  /** @internal */
  public get _last(): bigint {
    return this.start + (1n << hostBits(addressBits(this.family), this.prefixLength)) - 1n;
  }
}

function hostBits(bits: number, prefixLength: number): bigint {
  return BigInt(bits - prefixLength);
}
