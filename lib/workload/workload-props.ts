import type { Cpu } from '../core/cpu';
import type { Memory } from '../core/memory';
import type { Config } from './config';
import type { EnvironmentValue } from './environment-value';
import type { Identity } from './identity';

/** What every workload takes. */
export interface WorkloadProps {
  /** The container image, with a tag or a digest, for example `ghcr.io/acme/api:1.4.2`. */
  readonly image: string;
  /** The name of the workload's objects: a DNS label. @default - the construct's id */
  readonly name?: string;
  /** The entrypoint, instead of the image's own. @default - the image's */
  readonly command?: string[];
  /** The arguments of the entrypoint. @default - the image's */
  readonly args?: string[];
  /** Environment variables. @default - none; add them with `addEnvironment` */
  readonly environment?: { [name: string]: EnvironmentValue };
  /** Settings that become environment variables, one for each entry. @default - none */
  readonly config?: Config[];
  /**
   * The CPU that is requested, and the limit. @default Cpu.millis(250), a quarter of a CPU: with the default
   * memory, exactly the smallest size of Fargate
   */
  readonly cpu?: Cpu;
  /**
   * The memory that is requested, and the limit. @default Memory.mebibytes(256): Fargate adds 256 MiB of its own,
   * so this fits its smallest size exactly
   */
  readonly memory?: Memory;
  /** Who the workload is outside of the cluster. @default Identity.none() */
  readonly identity?: Identity;
  /** The numeric user that the container runs as, not 0. @default - the image's own user, which must be a number other than 0 */
  readonly runAsUser?: number;
  /** Folders that the container may write to, up to 64 MiB each; the rest of its file system is read-only. @default ['/tmp'] */
  readonly writablePaths?: string[];
  /** The Secrets that hold credentials of image registries. @default - none */
  readonly imagePullSecrets?: string[];
  /** Labels of the pods, beside `app.kubernetes.io/name`. @default - none */
  readonly podLabels?: { [name: string]: string };
}
