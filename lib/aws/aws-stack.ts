import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { fail } from '../core/coded-error';
import { requireLiteral } from '../core/names';
import { findStacks, isInTerraformTree, requireFreeId } from '../core/trees';
import { Backend } from '../terraform/backend';
import { partitionOfRegion, requireAccount, requireRegion } from './region';
import { Target } from './target';

/** The role that Terraform works as. */
export interface AssumeRole {
  /** The ARN of the role. */
  readonly roleArn: string;
  /** The external id that the role's trust policy asks for. @default - none */
  readonly externalId?: string;
  /** The name of the session, seen in CloudTrail. @default 'kasane' */
  readonly sessionName?: string;
}

/** What an `AwsStack` takes. */
export interface AwsStackProps {
  /** The region, for example `ap-northeast-1`. */
  readonly region: string;
  /**
   * The account, twelve digits. Terraform refuses to work in any other one, and ARNs are made from it while
   * the program runs.
   * @default - whichever account the credentials belong to; ARNs are known only after a deploy
   */
  readonly account?: string;
  /** The role that Terraform works as. @default - the caller's own identity */
  readonly assumeRole?: AssumeRole;
  /** What the stack is deployed to. @default - Target.fromEnvironment() */
  readonly target?: Target;
  /** Where the state is kept; a local target always keeps its own beside the program. @default Backend.local() */
  readonly backend?: Backend;
  /** The environment, part of the state's place, for example `production`. @default 'default' */
  readonly environment?: string;
  /** Tags for every resource that takes tags. @default - `kasane:stack` with the stack's id */
  readonly tags?: { [name: string]: string };
}

const AWS_STACK = Symbol.for('kasane.aws.AwsStack');

/**
 * A Terraform stack for one region of one AWS account: provider, default tags and state.
 *
 * Creates: the `aws` provider and a backend; no resource.
 */
export class AwsStack extends TerraformStack {
  /** Whether the value is an `AwsStack`, also one of another copy of this package. */
  public static isAwsStack(x: any): boolean {
    return typeof x === 'object' && x !== null && AWS_STACK in x;
  }

  /** The region. */
  public readonly region: string;
  /** The account, when it was given. */
  public readonly account?: string;
  /** The partition that ARNs of this stack name: `aws`, `aws-cn`, `aws-us-gov`, … */
  public readonly partition: string;
  /** What the stack is deployed to. */
  public readonly target: Target;

  /**
   * @throws WRONG_TREE when the scope is in the Kubernetes tree
   * @throws CONSTRUCT_ID_TAKEN when another stack of the program has the id, wherever it stands
   * @throws AWS_REGION_INVALID, AWS_ACCOUNT_INVALID, NAME_INVALID
   */
  constructor(scope: Construct, id: string, props: AwsStackProps) {
    requireTerraformTree(scope, id);
    requireOwnFolder(scope, id);
    super(scope, id);
    Object.defineProperty(this, AWS_STACK, { value: true });
    this.region = requireRegion(this, props.region);
    this.account = props.account === undefined ? undefined : requireAccount(this, props.account);
    this.partition = partitionOfRegion(props.region);
    this.target = props.target ?? Target.fromEnvironment();
    this.createProvider(props);
    const backend = this.target.isLocal ? Backend.local() : (props.backend ?? Backend.local());
    const environment = requireEnvironment(this, props.environment ?? 'default');
    backend._attach(this, { environment, target: this.target.name, region: this.region });
  }

  private createProvider({ assumeRole, tags }: AwsStackProps): void {
    const isAws = !this.target.isLocal;
    new AwsProvider(this, 'aws', {
      region: this.region,
      // an emulator has an account of its own, and no roles of anybody's
      allowedAccountIds: isAws && this.account ? [this.account] : undefined,
      assumeRole: isAws && assumeRole ? [{ ...assumeRole, sessionName: assumeRole.sessionName ?? 'kasane' }] : undefined,
      defaultTags: [{ tags: tags ?? { 'kasane:stack': this.node.id } }],
      ...this.target._providerConfig,
    });
  }
}

function requireTerraformTree(scope: Construct, id: string): void {
  if (isInTerraformTree(scope)) return;
  fail('WRONG_TREE', {
    scope,
    what: `stack "${id}" stands in the Kubernetes tree and would not be rendered`,
    fix: 'create it under app.terraform',
  });
}

/** The engine names the folder of a stack after its id alone, and of two with one id it would write only the later. */
function requireOwnFolder(scope: Construct, id: string): void {
  requireFreeId(scope, id, 'stack');
  const other = findStacks(scope.node.root).find((stack) => stack.node.id === id);
  if (!other) return;
  fail('CONSTRUCT_ID_TAKEN', { scope, what: `stack "${id}" has the id of another stack`, given: `"${id}", also at ${other.node.path}` });
}

/** The environment becomes a part of the state's path. */
function requireEnvironment(stack: AwsStack, environment: string): string {
  requireLiteral(stack, 'environment', environment);
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(environment)) return environment;
  return fail('NAME_INVALID', {
    scope: stack,
    what: 'not a name of an environment',
    given: `"${environment}"`,
    allowed: 'letters, digits, hyphens and underscores, beginning with a letter or digit',
    fix: 'give a short name such as production',
  });
}
