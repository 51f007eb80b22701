/** How a label is compared with the values of a requirement. */
export enum LabelSelectorOperator {
  /** The label has one of the values. */
  IN = 'In',
  /** The label has none of the values, or is absent. */
  NOT_IN = 'NotIn',
  /** The label is present. */
  EXISTS = 'Exists',
  /** The label is absent. */
  DOES_NOT_EXIST = 'DoesNotExist',
}

/** One requirement on one label. */
export interface LabelSelectorRequirement {
  /** The label, for example `topology.kubernetes.io/zone`. */
  readonly key: string;
  /** How it is compared. */
  readonly operator: LabelSelectorOperator;
  /** The values, for `IN` and `NOT_IN` only. @default - none */
  readonly values?: string[];
}

/**
 * Selects objects by their labels; all requirements must hold, and a selector without any selects everything.
 * A key, value or operator that Kubernetes refuses is LABEL_SELECTOR_INVALID where the selector is used.
 */
export interface LabelSelector {
  /** Labels that must have exactly these values. @default - none */
  readonly matchLabels?: { [name: string]: string };
  /** Requirements beyond equality. @default - none */
  readonly matchExpressions?: LabelSelectorRequirement[];
}
