import type { IConstruct } from 'constructs';
import type { Finding, Severity } from './finding';

const METADATA_TYPE = 'kasane:finding';

/** Notes a finding on a construct; the pipeline prints it, and a finding of severity error stops the write. */
export function noteFinding(scope: IConstruct, id: string, severity: Severity, message: string, fix: string): void {
  const finding: Finding = { id, severity, message, path: scope.node.path, fix };
  scope.node.addMetadata(METADATA_TYPE, finding);
}

/** The findings of a tree, in tree order, each once. */
export function findingsOf(root: IConstruct): Finding[] {
  const noted = root.node
    .findAll()
    .flatMap((construct) => construct.node.metadata.filter(({ type }) => type === METADATA_TYPE).map(({ data }) => data as Finding));
  const seen = new Set<string>();
  return noted.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}
