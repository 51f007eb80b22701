import { Failure } from '../failure';

/** Where a program was deployed to; `KASANE_TARGET` of the library. */
export type Target = 'aws' | 'localstack';

const TARGETS: readonly Target[] = ['aws', 'localstack'];

/** The target that an option names, else the environment, else AWS. */
export function targetOf(option: string | undefined, env: Readonly<Record<string, string | undefined>>): Target {
  const given = option ?? (env.KASANE_TARGET || 'aws');
  const known = TARGETS.find((target) => target === given);
  if (known) return known;
  const from = option === undefined ? 'KASANE_TARGET' : '--target';
  throw new Failure(`${from}: there is no target "${given}"`, `use one of: ${TARGETS.join(', ')}`);
}
