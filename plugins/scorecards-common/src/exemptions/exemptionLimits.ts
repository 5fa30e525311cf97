import {
  addDays,
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  EXEMPTION_REASON,
  ExemptionProblem,
  exemptionProblem,
} from './ExemptionProblem';
import { ExemptionRules } from './exemptionRules';

/**
 * The latest day on which an exemption that is asked for today may end.
 * @param today - `YYYY-MM-DD`
 * @public
 */
export function latestExemptionEnd(
  { longestDays }: Pick<ExemptionRules, 'longestDays'>,
  today: string,
): string {
  return addDays(today, longestDays) ?? today;
}

/**
 * What is wrong with a request for an exemption, as far as its end and its
 * reason tell; nothing where it is within the limits.
 *
 * @param request - `current` is the end of the exemption that it renews
 * @param limits - days, `YYYY-MM-DD`: today, and the latest end
 * @public
 */
export function findExemptionRequestProblem(
  request: { reason: string; until: string; current?: string },
  limits: { today: string; latest: string },
): ExemptionProblem | undefined {
  const { reason, until, current } = request;
  const { today, latest } = limits;
  if (!isExistingDate(until)) {
    return exemptionProblem('exemption.notDay', { value: quoteValue(until) });
  }
  if (until <= today) {
    return exemptionProblem('exemption.past', { until, today });
  }
  if (until > latest) {
    return exemptionProblem('exemption.tooLong', { until, latest });
  }
  if (current !== undefined && until <= current) {
    return exemptionProblem('exemption.notLater', { until, current });
  }
  return findReasonProblem(reason);
}

/**
 * What is wrong with a reason; nothing where it is long enough and not too long.
 * @public
 */
export function findReasonProblem(
  reason: string,
): ExemptionProblem | undefined {
  const { least, most } = EXEMPTION_REASON;
  const { length } = reason.trim();
  if (length < least) {
    return exemptionProblem('exemption.reasonTooShort', { length, least });
  }
  return length > most
    ? exemptionProblem('exemption.reasonTooLong', { length, most })
    : undefined;
}
