import { ExemptionDrift } from '../client/ExemptionAnswers';

/**
 * What a check asks: an exemption is from that.
 * @public
 */
export interface CheckWording {
  rule: string;
  when?: string;
}

/**
 * In what an exemption is not about what it was asked for any more. It holds
 * all the same until its day: the evaluator goes by the id of the check.
 *
 * @param asked - how the check read when it was asked for; absent where that was
 *   not written down, and nothing is claimed then
 * @public
 */
export function exemptionDrift(
  asked: CheckWording | undefined,
  now: { isEntityKnown: boolean; check?: CheckWording },
): ExemptionDrift[] {
  const { isEntityKnown, check } = now;
  const drift: ExemptionDrift[] = isEntityKnown ? [] : ['entity-gone'];
  if (!check) {
    drift.push('check-gone');
  } else if (asked && !isSameWording(asked, check)) {
    drift.push('check-changed');
  }
  return drift;
}

function isSameWording(a: CheckWording, b: CheckWording): boolean {
  return a.rule.trim() === b.rule.trim() && a.when?.trim() === b.when?.trim();
}
