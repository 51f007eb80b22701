import { fail } from './coded-error';

/** An amount of processing time, comparable and exact to a thousandth of a CPU. */
export class Cpu {
  /** Thousandths of a CPU; a positive whole number. @throws QUANTITY_INVALID */
  public static millis(amount: number): Cpu {
    if (!Number.isInteger(amount) || amount <= 0) {
      return fail('QUANTITY_INVALID', { what: 'not an amount of CPU', given: `${amount}m`, allowed: 'a positive whole number of millis' });
    }
    return new Cpu(amount);
  }

  /** Whole CPUs or parts of one, for example 0.25; at most three decimals. @throws QUANTITY_INVALID */
  public static units(amount: number): Cpu {
    const millis = Math.round(amount * 1e3);
    // decimals are not exact in binary: 1.001 * 1000 is a little less than 1001
    if (millis <= 0 || !(Math.abs(amount * 1e3 - millis) < 1e-6)) {
      return fail('QUANTITY_INVALID', {
        what: 'not an amount of CPU',
        given: String(amount),
        allowed: 'a positive number with at most three decimals',
      });
    }
    return Cpu.millis(millis);
  }

  /** Reads a Kubernetes quantity, `250m` or `0.25`. @throws QUANTITY_INVALID */
  public static parse(text: string): Cpu {
    const match = /^(\d+(?:\.\d+)?)(m?)$/.exec(text);
    if (!match) return fail('QUANTITY_INVALID', { what: 'not an amount of CPU', given: `"${text}"`, allowed: '250m or 0.25' });
    return match[2] ? Cpu.millis(Number(match[1])) : Cpu.units(Number(match[1]));
  }

  private constructor(
    /** The amount in thousandths of a CPU. */
    public readonly asMillis: number,
  ) {}

  /** The sum of both amounts. */
  public plus(other: Cpu): Cpu {
    return new Cpu(this.asMillis + other.asMillis);
  }

  /** This amount, so many times. @throws QUANTITY_INVALID unless the product is whole */
  public times(factor: number): Cpu {
    return Cpu.millis(this.asMillis * factor);
  }

  /** Whether this amount is not more than the other. */
  public isAtMost(other: Cpu): boolean {
    return this.asMillis <= other.asMillis;
  }

  /** The amount as a Kubernetes quantity in its canonical form: `250m`, `2`. */
  public toString(): string {
    return this.asMillis % 1000 === 0 ? String(this.asMillis / 1000) : `${this.asMillis}m`;
  }
}
