import { InteractionState } from './OrgModel';

/** The dates of an interaction that decide where it stands. */
export interface InteractionDates {
  since: string;
  until?: string;
  reviewBy?: string;
  ended?: string;
}

/**
 * Where an interaction stands at a date. The last day and the review date
 * themselves are still in time.
 */
export function interactionStateAt(
  dates: InteractionDates,
  at: string,
): InteractionState {
  if (at < dates.since) {
    return 'planned';
  }
  if (dates.ended !== undefined && at >= dates.ended) {
    return 'ended';
  }
  return firstPassedDate(dates, at) === undefined ? 'active' : 'overdue';
}

/** The earliest of the dates by which it should have ended or been reviewed. */
export function firstPassedDate(
  dates: InteractionDates,
  at: string,
): string | undefined {
  return [dates.until, dates.reviewBy]
    .flatMap(date => (date !== undefined && at > date ? [date] : []))
    .sort()[0];
}
