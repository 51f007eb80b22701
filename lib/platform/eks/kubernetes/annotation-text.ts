/** Annotations before those without a value are left out. */
export interface MaybeAnnotations {
  readonly [name: string]: string | undefined;
}

/** Leaves out what has no value. */
export function withValues(annotations: MaybeAnnotations): { [name: string]: string } {
  return Object.fromEntries(Object.entries(annotations).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The controllers' `stringMap`: `k1=v1,k2=v2`, sorted by key; undefined when there is nothing to say. */
export function mapText(values: MaybeAnnotations): string | undefined {
  const entries = Object.entries(withValues(values)).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? entries.map(([key, value]) => `${key}=${value}`).join(',') : undefined;
}

/** The controllers' `stringList`: `s1,s2`, in the given order. */
export function listText(items: readonly string[] | undefined): string | undefined {
  return items?.join(',');
}

/** A boolean or a number as text; Kubernetes refuses annotations that are anything else. */
export function valueText(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
