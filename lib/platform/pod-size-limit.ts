import type { Cpu } from '../core/cpu';
import type { Memory } from '../core/memory';

/** The largest pod that a place offers. */
export class PodSizeLimit {
  /** A known largest size. */
  public static of(cpu: Cpu, memory: Memory): PodSizeLimit {
    return new PodSizeLimit(cpu, memory);
  }

  /** As large as the largest node, which the program does not know. */
  public static unknown(): PodSizeLimit {
    return new PodSizeLimit();
  }

  private constructor(
    private readonly cpu?: Cpu,
    private readonly memory?: Memory,
  ) {}

  /** Whether a pod with these requests is known not to fit. */
  public excludes(cpu: Cpu, memory: Memory): boolean {
    return (this.cpu !== undefined && !cpu.isAtMost(this.cpu)) || (this.memory !== undefined && !memory.isAtMost(this.memory));
  }

  /** The limit in words. */
  public toString(): string {
    return this.cpu ? `${this.cpu} CPU and ${this.memory} of memory` : 'as large as the largest node';
  }
}
