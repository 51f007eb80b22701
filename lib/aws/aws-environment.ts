import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { AwsStack } from './aws-stack';
import { AwsFeature, Target } from './target';

/** Where in a stack the data sources stand that this file makes. */
const SCOPE = 'kasane-environment';

/**
 * Where a construct's resources will be. In an `AwsStack` the answers are literals as far as the user gave them;
 * in somebody's own `TerraformStack` they are read by data sources, made when they are first asked for.
 */
export class AwsEnvironment {
  public static of(scope: IConstruct): AwsEnvironment {
    return new AwsEnvironment(TerraformStack.of(scope));
  }

  private readonly known?: AwsStack;

  private constructor(private readonly stack: TerraformStack) {
    this.known = AwsStack.isAwsStack(stack) ? (stack as AwsStack) : undefined;
  }

  public get account(): string {
    return this.known?.account ?? this.once('CallerIdentity', (scope, id) => new DataAwsCallerIdentity(scope, id)).accountId;
  }

  /** Whether the account is a literal, so that ARNs made from it are known while the program runs. */
  public get hasLiteralAccount(): boolean {
    return this.known?.account !== undefined;
  }

  public get region(): string {
    return this.known?.region ?? this.once('Region', (scope, id) => new DataAwsRegion(scope, id)).name;
  }

  public get partition(): string {
    return this.known?.partition ?? this.once('Partition', (scope, id) => new DataAwsPartition(scope, id)).partition;
  }

  public has(feature: AwsFeature): boolean {
    return (this.known?.target ?? Target.aws()).has(feature);
  }

  /** The ARN of a policy that AWS itself keeps. */
  public managedPolicyArn(name: string): string {
    return `arn:${this.partition}:iam::aws:policy/${name}`;
  }

  private once<T extends Construct>(id: string, create: (scope: Construct, id: string) => T): T {
    // in a scope of our own, because somebody's stack may have a child called Region
    const scope = (this.stack.node.tryFindChild(SCOPE) as Construct | undefined) ?? new Construct(this.stack, SCOPE);
    return (scope.node.tryFindChild(id) as T | undefined) ?? create(scope, id);
  }
}
