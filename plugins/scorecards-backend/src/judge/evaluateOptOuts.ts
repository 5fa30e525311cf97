import { EvaluatedOptOut } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredOptOut } from '../database/JudgingInput';

/** Opt-outs with where they stand; one that is still to begin is none yet. */
export function evaluateOptOuts(
  optOuts: readonly StoredOptOut[],
  now: Date,
): EvaluatedOptOut[] {
  const today = toDay(now);
  return optOuts
    .filter(({ since, isMaintained }) => since <= today || !isMaintained)
    .map(({ capability, reviewBy, isMaintained }) => {
      if (!isMaintained) {
        return { capability, state: 'orphaned' };
      }
      return {
        capability,
        state: today > reviewBy ? 'overdue' : 'maintained',
      };
    });
}

/** When an opt-out begins or its review is overdue, the next time. */
export function nextOptOutChange(
  optOuts: readonly StoredOptOut[],
  now: Date,
): Date | undefined {
  const moments = optOuts
    .flatMap(({ since, reviewBy }) => [startOf(since), startOf(reviewBy, 1)])
    // A day that does not exist never comes.
    .filter(moment => moment > now.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function startOf(day: string, later = 0): number {
  const start = new Date(`${day}T00:00:00Z`);
  return start.setUTCDate(start.getUTCDate() + later);
}
