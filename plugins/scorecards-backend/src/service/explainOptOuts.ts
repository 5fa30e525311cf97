import { EvaluatedOptOut } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredOptOut } from '../database/JudgingInput';
import { evaluateOptOuts } from '../judge/evaluateOptOuts';

/** Opt-outs as the judge takes them, with what somebody who looks wants to know. */
export function explainOptOuts(
  optOuts: readonly StoredOptOut[],
  now: Date,
): EvaluatedOptOut[] {
  return optOuts.flatMap(optOut =>
    evaluateOptOuts([optOut], now).map(evaluated => ({
      ...evaluated,
      reviewBy: optOut.reviewBy,
    })),
  );
}
