import type { Construct } from 'constructs';
import { requireWholeNumber } from '../../core/numbers';
import type { Quotas } from './quotas';

/** The quotas that hold for a cluster. */
export interface EffectiveQuotas {
  readonly fargateProfiles: number;
  readonly selectorsPerProfile: number;
  readonly labelsPerSelector: number;
}

/** The defaults of the Amazon EKS User Guide, "Service quotas", 2026-11. */
const DEFAULTS: EffectiveQuotas = { fargateProfiles: 10, selectorsPerProfile: 5, labelsPerSelector: 5 };

/** The defaults, with what the user's account was granted. */
export function effectiveQuotas(scope: Construct, quotas: Quotas = {}): EffectiveQuotas {
  Object.entries(quotas).forEach(([name, value]) => value !== undefined && requireWholeNumber(scope, `quota ${name}`, value, 1, 10_000));
  return {
    fargateProfiles: quotas.fargateProfiles ?? DEFAULTS.fargateProfiles,
    selectorsPerProfile: quotas.selectorsPerProfile ?? DEFAULTS.selectorsPerProfile,
    labelsPerSelector: quotas.labelsPerSelector ?? DEFAULTS.labelsPerSelector,
  };
}
