import {
  EvaluatedOptOut,
  EvaluationInput,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  Calendar,
  isExistingDate,
  optOutStateAt,
} from '@kumiki/backstage-plugin-team-topology-common';
import { StoredOptOut, JudgingInput } from '../database/inputs/JudgingInput';

/** An instant, and the days of the organisation. */
export interface Moment {
  now: Date;
  calendar: Calendar;
}

/** Opt-outs with where they stand; one that is still to begin is none yet. */
export function evaluateOptOuts(
  optOuts: readonly StoredOptOut[],
  { now, calendar }: Moment,
): EvaluatedOptOut[] {
  const today = calendar.dayAt(now);
  return optOuts.filter(hasDays).flatMap(optOut => {
    const state = optOutStateAt(optOut, today);
    const { capability } = optOut;
    return state === 'planned' ? [] : [{ capability, state }];
  });
}

/** When an opt-out begins or its review is overdue, the next time. */
export function nextOptOutChange(
  optOuts: readonly StoredOptOut[],
  { now, calendar }: Moment,
): Date | undefined {
  const moments = optOuts
    .filter(hasDays)
    .flatMap(({ since, reviewBy }) => [
      calendar.startOf(since).getTime(),
      calendar.endOf(reviewBy).getTime(),
    ])
    .filter(moment => moment > now.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}

/** What an earlier release has stored may name days that do not exist. */
function hasDays({ since, reviewBy }: StoredOptOut): boolean {
  return isExistingDate(since) && isExistingDate(reviewBy);
}

/** What is stored about an entity, as the evaluator takes it. */
export function toEvaluationInput(
  { entity, facts, optOuts, exemptions }: JudgingInput,
  moment: Moment,
): EvaluationInput {
  return {
    entity,
    facts,
    optOuts: evaluateOptOuts(optOuts, moment),
    exemptions,
    now: moment.now,
  };
}
