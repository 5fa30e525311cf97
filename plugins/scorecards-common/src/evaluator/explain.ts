import { CompiledScorecard } from './CompiledScorecard';
import { EntityJudge, Judgement } from './EntityJudge';
import { EvaluationInput } from './EvaluationInput';
import { describeReason } from './describeReason';
import { explainFact } from './explainFact';
import { fillMessage } from './fillMessage';
import { CheckExplanation } from './Result';
import { PlannedCheck, ScorecardPlan } from './ScorecardPlan';

/**
 * Says why a check is in its state for an entity: the facts that it reads with
 * their values, ages and failures, its message with the values filled in, and
 * the reason. Nothing where the scorecard or the check does not apply to the
 * entity, or there is no such valid check.
 * @public
 */
export function explain(
  scorecard: CompiledScorecard,
  checkId: string,
  input: EvaluationInput,
): CheckExplanation | undefined {
  const plan = ScorecardPlan.of(scorecard);
  const check = plan.checks.find(({ id }) => id === checkId);
  const judge = EntityJudge.create(plan, input);
  return check && plan.judges(input.entity) && judge.concerns(check)
    ? explanationOf(check, judge, plan, input)
    : undefined;
}

/**
 * Explains every check of a scorecard that applies to an entity, in the order
 * of the scorecard; none where the scorecard does not apply.
 * @public
 */
export function explainAll(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): CheckExplanation[] {
  const plan = ScorecardPlan.of(scorecard);
  if (!plan.judges(input.entity)) {
    return [];
  }
  const judge = EntityJudge.create(plan, input);
  return plan.checks
    .filter(check => judge.concerns(check))
    .map(check => explanationOf(check, judge, plan, input));
}

function explanationOf(
  check: PlannedCheck,
  judge: EntityJudge,
  plan: ScorecardPlan,
  input: EvaluationInput,
): CheckExplanation {
  const { definition } = check;
  const judgement: Judgement = judge.judge(check);
  const reason = describeReason(judgement, input.now);
  return {
    check: check.id,
    title: definition.title ?? check.id,
    level: definition.level,
    category: definition.category,
    state: judgement.state,
    rule: definition.rule,
    facts: judge
      .readings(check)
      .map(reading => explainFact(reading, input.now)),
    message: fillMessage(definition.message, {
      language: plan.language,
      sources: input.facts,
      now: input.now,
    }),
    remedy: definition.remedy,
    reason,
    enforceFrom: judge.isAnnounced(check) ? definition.enforceFrom : undefined,
  };
}
