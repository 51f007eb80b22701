import type { IConstruct } from 'constructs';
import { fail } from './coded-error';

/** The markers by which both engines recognise their constructs across copies of a package. */
const TERRAFORM_ROOT = Symbol.for('cdktf/App');
const TERRAFORM_STACK = Symbol.for('cdktf/TerraformStack');
const TERRAFORM_ELEMENT = Symbol.for('cdktf/TerraformElement');
const CHART = Symbol.for('cdk8s.Chart');
const API_OBJECT = Symbol.for('cdk8s.ApiObject');

/** Whether the construct stands under a Terraform engine's root. */
export function isInTerraformTree(scope: IConstruct): boolean {
  return TERRAFORM_ROOT in scope.node.root || scope.node.scopes.some((above) => TERRAFORM_STACK in above);
}

/** Whether the construct is one that only the Terraform engine renders. */
export function isTerraformConstruct(construct: IConstruct): boolean {
  return TERRAFORM_STACK in construct || TERRAFORM_ELEMENT in construct;
}

/** Whether the construct is one that only the Kubernetes engine renders. */
export function isKubernetesConstruct(construct: IConstruct): boolean {
  return CHART in construct || API_OBJECT in construct;
}

/** The chart that a construct stands in. */
export function findChart(scope: IConstruct): IConstruct | undefined {
  return [...scope.node.scopes].reverse().find((above) => CHART in above);
}

/** Refuses an id that a construct of the scope has; the engines' own error names neither code nor remedy. */
export function requireFreeId(scope: IConstruct, id: string, what: string): void {
  if (!scope.node.tryFindChild(id)) return;
  fail('CONSTRUCT_ID_TAKEN', { scope, what: `${what} "${id}" has the id of another construct`, given: `"${id}" twice` });
}

/** Refuses a scope in the Terraform tree, for constructs that become manifests; and an id that is taken there. */
export function requireKubernetesTree(scope: IConstruct, id: string, what: string): void {
  if (isInTerraformTree(scope)) {
    fail('WRONG_TREE', {
      scope,
      what: `${what} "${id}" stands in the Terraform tree and would not be rendered`,
      fix: 'create it under app.kubernetes',
    });
  }
  requireFreeId(scope, id, what);
}

/** Refuses a scope outside of a Terraform stack, for constructs that become Terraform resources; and an id that is taken there. */
export function requireTerraformStack(scope: IConstruct, id: string, what: string): void {
  if (findStack(scope)) {
    requireFreeId(scope, id, what);
    return;
  }
  if (findChart(scope) || !isInTerraformTree(scope)) {
    fail('WRONG_TREE', {
      scope,
      what: `${what} "${id}" stands in the Kubernetes tree and would not be rendered`,
      fix: 'create it in an aws.AwsStack under app.terraform',
    });
  }
  fail('AWS_STACK_MISSING', { scope, what: `${what} "${id}" stands in no Terraform stack` });
}

/** The Terraform stack that a construct stands in. */
export function findStack(scope: IConstruct): IConstruct | undefined {
  return [...scope.node.scopes].reverse().find((above) => TERRAFORM_STACK in above);
}

/** The Terraform stacks of a program; what stands inside of a stack is not looked at. */
export function findStacks(scope: IConstruct): IConstruct[] {
  return scope.node.children.flatMap((child) => (TERRAFORM_STACK in child ? [child] : findStacks(child)));
}
