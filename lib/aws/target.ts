import { fail } from '../core/coded-error';
import { readSettings } from '../core/settings';

/** The AWS services whose calls a local target sends to the emulator; the provider's own endpoint names. */
const LOCAL_SERVICES: readonly string[] = [
  'acm',
  'autoscaling',
  'backup',
  'cloudwatch',
  'dynamodb',
  'ec2',
  'ecr',
  'efs',
  'eks',
  'elasticache',
  'elbv2',
  'events',
  'firehose',
  'iam',
  'kinesis',
  'kms',
  'lambda',
  'logs',
  'rds',
  'route53',
  's3',
  'secretsmanager',
  'sfn',
  'sns',
  'sqs',
  'ssm',
  'sts',
];

/** Parts of AWS that emulators lack. A local run leaves them out, and says so. */
export enum AwsFeature {
  /** `aws_eks_addon`. */
  EKS_ADDONS = 'EKS add-ons',
  /** `access_config` of `aws_eks_cluster`. */
  EKS_ACCESS_CONFIG = 'EKS access configuration',
}

/** What a stack is deployed to: AWS itself, or an emulator on this machine. */
export class Target {
  /** AWS itself. */
  public static aws(): Target {
    return new Target('aws');
  }

  /**
   * An emulator: LocalStack, or moto behind the same port. Credentials are `test`/`test`, the services that clusters
   * and their workloads use go to the endpoint, and what emulators lack is left out (see `AwsFeature`).
   *
   * @param endpoint where it listens, for example `http://localhost:4566`
   */
  public static localstack(endpoint: string): Target {
    return new Target('localstack', endpoint);
  }

  /**
   * `KASANE_TARGET`: `aws` (also when unset) or `localstack`, whose endpoint is `AWS_ENDPOINT_URL`
   * (`http://localhost:4566` when unset).
   *
   * @throws AWS_TARGET_UNKNOWN for any other value
   */
  public static fromEnvironment(): Target {
    const { target, awsEndpoint } = readSettings();
    switch (target) {
      case 'aws':
        return Target.aws();
      case 'localstack':
        return Target.localstack(awsEndpoint);
      default:
        return fail('AWS_TARGET_UNKNOWN', { what: 'KASANE_TARGET names no target', given: `"${target}"`, allowed: 'aws, localstack' });
    }
  }

  private constructor(
    /** `aws` or `localstack`; outputs and state are kept apart by it. */
    public readonly name: string,
    /** Where the emulator listens; undefined for AWS itself. */
    public readonly endpoint?: string,
  ) {}

  /** Whether this is an emulator. */
  public get isLocal(): boolean {
    return this.endpoint !== undefined;
  }

  /** Whether the target has this part of AWS. */
  public has(_feature: AwsFeature): boolean {
    return !this.isLocal;
  }

  /** @internal */
  public get _providerConfig(): { [name: string]: any } {
    if (this.endpoint === undefined) return {};
    return {
      accessKey: 'test',
      secretKey: 'test',
      skipCredentialsValidation: true,
      skipMetadataApiCheck: 'true',
      s3UsePathStyle: true,
      endpoints: [Object.fromEntries(LOCAL_SERVICES.map((service) => [service, this.endpoint]))],
    };
  }
}
