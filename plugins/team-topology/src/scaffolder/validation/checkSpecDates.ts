import { InteractionSpec } from '../editor/InteractionSpec';
import { checkDate } from './checkDate';
import type { SpecContext } from './checkInteractionSpec';
import { SpecProblem } from './SpecProblem';

/**
 * Checks the days of an interaction. It may have begun long ago, but its end and
 * its review must lie ahead.
 */
export function checkSpecDates(
  { since, until, reviewBy }: InteractionSpec,
  { today, t }: SpecContext,
): SpecProblem[] {
  const problems = [
    {
      path: 'since',
      message:
        since === undefined
          ? t('fields.problem.missing')
          : checkDate(since, {}, t),
    },
    ...Object.entries({ until, reviewBy }).map(([path, date]) => ({
      path,
      message:
        date === undefined
          ? undefined
          : checkDate(date, { noEarlierThanToday: today }, t),
    })),
  ];
  return problems.flatMap(({ path, message }) =>
    message === undefined ? [] : [{ path, message }],
  );
}
