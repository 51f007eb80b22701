import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { createHash } from 'node:crypto';
import { fail } from '../core/coded-error';
import { requireDnsSubdomain } from '../core/names';
import { requireKubernetesTree } from '../core/trees';
import { EnvironmentValue } from './environment-value';

/** What a `Config` takes. */
export interface ConfigProps {
  /** The entries. @default - none; add them with `addEntry` */
  readonly data?: { [key: string]: string };
  /** The name of the ConfigMap. @default - the construct's id */
  readonly name?: string;
}

/** The API server takes at most 1 MiB of data (kubernetes.io, ConfigMaps, 2026-11). */
const LARGEST_BYTES = 1024 * 1024;

/**
 * Settings that workloads read. Creates: one ConfigMap. Pods of workloads that use it are replaced when an
 * entry changes, because their template carries a checksum of it.
 */
export class Config extends Construct {
  /** The name of the ConfigMap. */
  public readonly configMapName: string;

  private readonly entries: { [key: string]: string } = {};

  /** @throws WRONG_TREE, NAME_INVALID, NUMBER_OUT_OF_RANGE */
  constructor(scope: Construct, id: string, props: ConfigProps = {}) {
    requireKubernetesTree(scope, id, 'config');
    super(scope, id);
    this.configMapName = requireDnsSubdomain(this, 'config name', props.name ?? id);
    new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: this.configMapName },
      data: Lazy.any({ produce: () => this.entries }),
    });
    Object.entries(props.data ?? {}).forEach(([key, value]) => this.addEntry(key, value));
  }

  /** Adds an entry. @throws NAME_INVALID, NUMBER_OUT_OF_RANGE when all entries are over 1 MiB */
  public addEntry(key: string, value: string): void {
    if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key)) {
      fail('NAME_INVALID', {
        scope: this,
        what: 'not a key of a ConfigMap',
        given: `"${key}"`,
        allowed: 'letters, digits, hyphens, underscores and dots',
      });
    }
    this.entries[key] = value;
    const size = Object.entries(this.entries).reduce((sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v), 0);
    if (size > LARGEST_BYTES) {
      fail('NUMBER_OUT_OF_RANGE', {
        scope: this,
        what: 'the entries of a ConfigMap are too large',
        given: `${size} bytes`,
        allowed: `up to ${LARGEST_BYTES} bytes`,
        fix: 'split it, or mount the data from a volume',
      });
    }
  }

  /** The value of an entry, for an environment variable. */
  public valueOf(key: string): EnvironmentValue {
    return EnvironmentValue.fromConfigMap(this.configMapName, key);
  }

  /** @internal */
  public get _checksum(): string {
    return createHash('sha256')
      .update(JSON.stringify(Object.entries(this.entries).sort()))
      .digest('hex')
      .slice(0, 16);
  }
}
