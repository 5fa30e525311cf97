import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';
import { shownValue } from './FieldCheck';

/** Between which days a date may lie; both ends are allowed. */
export interface DateLimits {
  /** Today, where the past is refused. */
  noEarlierThanToday?: string;
  /** Today, where the future is refused. */
  noLaterThanToday?: string;
  /** The first day of what the date belongs to. */
  notBefore?: string;
}

/** Refuses a day that does not exist or lies outside the limits. */
export function checkDate(
  value: unknown,
  limits: DateLimits,
  t: Words['t'],
): string | undefined {
  if (typeof value !== 'string' || !isExistingDate(value)) {
    return t('fields.problem.notADate', { value: shownValue(value) });
  }
  const { noEarlierThanToday, noLaterThanToday, notBefore } = limits;
  if (notBefore !== undefined && value < notBefore) {
    return t('fields.problem.beforeDate', { date: value, since: notBefore });
  }
  if (noEarlierThanToday !== undefined && value < noEarlierThanToday) {
    return t('fields.problem.past', { date: value });
  }
  return noLaterThanToday !== undefined && value > noLaterThanToday
    ? t('fields.problem.future', { date: value })
    : undefined;
}
