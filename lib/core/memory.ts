import { fail } from './coded-error';

const UNITS: { readonly [suffix: string]: number } = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** An amount of memory or disk, comparable and exact to a byte. */
export class Memory {
  /** Bytes; a positive whole number. @throws QUANTITY_INVALID */
  public static bytes(amount: number): Memory {
    if (!Number.isSafeInteger(amount) || amount <= 0) {
      return fail('QUANTITY_INVALID', {
        what: 'not an amount of memory',
        given: `${amount} bytes`,
        allowed: 'a positive whole number of bytes',
      });
    }
    return new Memory(amount);
  }

  /** Units of 2^20 bytes. @throws QUANTITY_INVALID */
  public static mebibytes(amount: number): Memory {
    return Memory.bytes(amount * UNITS.Mi);
  }

  /** Units of 2^30 bytes. @throws QUANTITY_INVALID */
  public static gibibytes(amount: number): Memory {
    return Memory.bytes(amount * UNITS.Gi);
  }

  /** Reads a Kubernetes quantity, such as `256Mi`, `1Gi` or `500M`. @throws QUANTITY_INVALID */
  public static parse(text: string): Memory {
    const [, whole, fraction = '', suffix = ''] = /^(\d+)(?:\.(\d+))?(k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(text) ?? [];
    if (whole === undefined) {
      return fail('QUANTITY_INVALID', { what: 'not an amount of memory', given: `"${text}"`, allowed: '256Mi, 1Gi or 500M' });
    }
    // in whole numbers, because 1.005 * 1000 is not 1005 in binary
    const scaled = BigInt(whole + fraction) * BigInt(UNITS[suffix]);
    const divisor = 10n ** BigInt(fraction.length);
    if (scaled % divisor !== 0n) {
      return fail('QUANTITY_INVALID', { what: 'the amount is finer than a byte', given: `"${text}"`, allowed: 'a whole number of bytes' });
    }
    return Memory.bytes(Number(scaled / divisor));
  }

  private constructor(
    /** The amount in bytes. */
    public readonly asBytes: number,
  ) {}

  /** The amount in units of 2^20 bytes, possibly with a fraction. */
  public get asMebibytes(): number {
    return this.asBytes / UNITS.Mi;
  }

  /** The sum of both amounts. */
  public plus(other: Memory): Memory {
    return new Memory(this.asBytes + other.asBytes);
  }

  /** This amount, so many times. @throws QUANTITY_INVALID unless the product is whole */
  public times(factor: number): Memory {
    return Memory.bytes(this.asBytes * factor);
  }

  /** Whether this amount is not more than the other. */
  public isAtMost(other: Memory): boolean {
    return this.asBytes <= other.asBytes;
  }

  /** The amount as a Kubernetes quantity, in the largest binary unit that holds it exactly: `256Mi`, `1Gi`. */
  public toString(): string {
    const suffix = ['Ti', 'Gi', 'Mi', 'Ki'].find((unit) => this.asBytes % UNITS[unit] === 0);
    return suffix ? `${this.asBytes / UNITS[suffix]}${suffix}` : String(this.asBytes);
  }
}
