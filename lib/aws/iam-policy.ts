/** One statement of an IAM policy, in the words of IAM. */
export interface IamStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource?: string | string[];
  readonly Principal?: { [kind: string]: string | string[] };
  readonly Condition?: { [operator: string]: { [key: string]: string | string[] } };
}

/** A policy document as text; Terraform tokens inside stay tokens. */
export function iamPolicy(...statements: IamStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
