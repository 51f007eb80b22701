import { join, relative, resolve, sep } from 'node:path';
import { LocalBackend, S3Backend, TerraformStack } from 'cdktf';
import { terraformOutdirOf } from './outdir';
import type { S3BackendProps } from './s3-backend-props';
import type { StateIdentity } from './state-identity';

/** Where Terraform keeps the state of a stack; always one state for each environment, target and stack. */
export class Backend {
  /**
   * A file beside the program: `.kasane/state/<environment>/<target>/<stack>.tfstate`, outside of the Terraform
   * output folder and named by a relative path, so that the output is the same on every machine.
   */
  public static local(): Backend {
    return new Backend();
  }

  /**
   * An object in S3 at `<keyPrefix>/<environment>/<target>/<stack>.tfstate`, encrypted, with the lock file that
   * Terraform 1.10 and newer write beside it (no DynamoDB table). Billed: S3 storage and requests.
   */
  public static s3(props: S3BackendProps): Backend {
    return new Backend(props);
  }

  private constructor(private readonly s3?: S3BackendProps) {}

  /** @internal */
  public _attach(stack: TerraformStack, identity: StateIdentity): void {
    const path = `${identity.environment}/${identity.target}/${stack.node.id}.tfstate`;
    if (!this.s3) {
      new LocalBackend(stack, { path: relativeStatePath(stack, path) });
      return;
    }
    const { bucket, region, keyPrefix, kmsKeyId } = this.s3;
    new S3Backend(stack, {
      bucket,
      region: region ?? identity.region,
      key: keyBelow(keyPrefix ?? 'kasane', path),
      encrypt: true,
      kmsKeyId,
    });
    // newer than the engine's own list of options
    stack.addOverride('terraform.backend.s3.use_lockfile', true);
  }
}

/** Terraform resolves the path from the stack's own folder in the output. */
function relativeStatePath(stack: TerraformStack, path: string): string {
  const workingDirectory = resolve(terraformOutdirOf(stack), 'stacks', stack.node.id);
  return relative(workingDirectory, resolve(join('.kasane', 'state', path)))
    .split(sep)
    .join('/');
}

/** The key of a state below a prefix; a slash too many would be a folder without a name. */
function keyBelow(prefix: string, path: string): string {
  return [...prefix.split('/'), path].filter(Boolean).join('/');
}
