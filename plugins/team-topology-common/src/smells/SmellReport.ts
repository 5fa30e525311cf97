import { PastBasis } from '../model/OrgModel';
import {
  OrgSmell,
  SmellCoverage,
  smellKey,
  SmellLevel,
  SmellRule,
} from './OrgSmell';

/**
 * How long the reason of a snooze is, in characters that can be read.
 * @public
 */
export const SNOOZE_REASON_LIMITS = { least: 3, most: 500 } as const;

/**
 * That somebody has decided to leave a smell as it is, until a day.
 * @public
 */
export interface SmellSnooze {
  id: string;
  rule: SmellRule;
  /** Those of the smell, sorted. */
  subjects: string[];
  reason: string;
  /** `YYYY-MM-DD`. */
  since: string;
  /** The last day, `YYYY-MM-DD`. */
  until: string;
  /** Where it was ended before that: the day, from which on it no longer counts. */
  endedOn?: string;
}

/**
 * A smell, and whether it is snoozed.
 * @public
 */
export type ReportedSmell = OrgSmell & { snooze?: SmellSnooze };

/**
 * What a reader is told of the smells at a date.
 * @public
 */
export interface SmellReport {
  /** `YYYY-MM-DD`. */
  at: string;
  /** As in the model: present where the date is past. */
  boundaries?: PastBasis;
  smells: ReportedSmell[];
  coverage: SmellCoverage[];
  /** How many are left out because they are snoozed. */
  snoozed: number;
  /** What the refs in it are called, as far as they have titles. */
  names: Record<string, string>;
}

/**
 * How many smells there were on some days.
 * @public
 */
export interface SmellCounts {
  days: SmellCountsOfDay[];
}

/**
 * How many smells there were on a day, snoozed ones among them.
 * @public
 */
export interface SmellCountsOfDay {
  /** `YYYY-MM-DD`. */
  at: string;
  boundaries?: PastBasis;
  levels: Record<SmellLevel, number>;
  /** By rule, in their order; a rule that is off is left out. */
  rules: { rule: SmellRule; smells: number; notKnown: number }[];
}

/**
 * Whether a snooze counts on a day.
 * @public
 */
export function isSnoozedOn(snooze: SmellSnooze, day: string): boolean {
  const { since, until, endedOn } = snooze;
  return (
    since <= day && day <= until && (endedOn === undefined || day < endedOn)
  );
}

/**
 * The smells with their snoozes. A snooze says nothing about any other smell.
 * @public
 */
export function withSnoozes(
  smells: readonly OrgSmell[],
  snoozes: readonly SmellSnooze[],
  day: string,
): ReportedSmell[] {
  const inForce = new Map(
    snoozes
      .filter(snooze => isSnoozedOn(snooze, day))
      .map(snooze => [smellKey(snooze), snooze]),
  );
  return smells.map(smell => {
    const snooze = inForce.get(smellKey(smell));
    return snooze ? { ...smell, snooze } : smell;
  });
}
