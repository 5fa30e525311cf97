import { EvaluationInput } from '@kumiki/backstage-plugin-scorecards-common';
import { JudgingInput } from '../database/JudgingInput';
import { evaluateOptOuts, Moment } from './evaluateOptOuts';

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
