import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';

/** The ranges of the five fields: minute, hour, day of month, month, day of week (0 and 7 are both Sunday). */
const RANGES: readonly { readonly least: number; readonly most: number; readonly names?: string[] }[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { least: 0, most: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** Accepts a cron expression of five fields, as the CronJob controller reads it. */
export function requireSchedule(scope: IConstruct, schedule: string): string {
  const fields = schedule.trim().split(/\s+/);
  const isValid = fields.length === RANGES.length && fields.every((field, i) => field.split(',').every((part) => isPart(part, i)));
  if (isValid) return schedule;
  return fail('CRON_INVALID', { scope, what: 'not a schedule', given: `"${schedule}"` });
}

function isPart(part: string, field: number): boolean {
  const [range, step, ...rest] = part.split('/');
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const ends = range.split('-').map((end) => valueOf(end, field));
  return ends.length <= 2 && ends.every((end) => end !== undefined) && (ends.length === 1 || ends[0]! <= ends[1]!);
}

function valueOf(text: string, field: number): number | undefined {
  const { least, most, names } = RANGES[field];
  const named = names?.indexOf(text.toLowerCase()) ?? -1;
  if (named >= 0) return named + least;
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}
