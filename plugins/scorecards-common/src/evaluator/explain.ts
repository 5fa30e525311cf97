import { CompiledScorecard } from './CompiledScorecard';
import { EntityJudge } from './EntityJudge';
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
  const { now } = input;
  const judgement = judge.judge(check);
  const readings = check.reads.map(place => ({
    ...plan.facts[place],
    lack: judge.facts.lack(place),
  }));
  return {
    check: check.id,
    title: definition.title ?? check.id,
    level: definition.level,
    category: definition.category,
    state: judgement.state,
    rule: definition.rule,
    facts: readings.map(reading => explainFact(reading, judge.facts, now)),
    message: fillMessage(definition.message, {
      language: plan.language,
      sources: input.facts,
      now,
    }),
    remedy: definition.remedy,
    reason: describeReason(judgement, { readings, known: judge.facts, now }),
    ...(judgement.optOut && { optOut: judgement.optOut }),
    enforceFrom: judge.isAnnounced(check) ? definition.enforceFrom : undefined,
  };
}
