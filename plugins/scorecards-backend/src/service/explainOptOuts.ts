import { EvaluatedOptOut } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredOptOut } from '../database/JudgingInput';
import { evaluateOptOuts, Moment } from '../judge/evaluateOptOuts';

/** Opt-outs as the judge takes them, with what somebody who looks wants to know. */
export function explainOptOuts(
  optOuts: readonly StoredOptOut[],
  moment: Moment,
): EvaluatedOptOut[] {
  return optOuts.flatMap(optOut =>
    evaluateOptOuts([optOut], moment).map(evaluated => ({
      ...evaluated,
      reviewBy: optOut.reviewBy,
    })),
  );
}
