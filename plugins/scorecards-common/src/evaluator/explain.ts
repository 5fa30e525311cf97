import { CompiledScorecard } from './CompiledScorecard';
import { EntityJudge, Judgement } from './EntityJudge';
import { judgeChecks } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { describeReason } from './describeReason';
import { explainFact } from './explainFact';
import { fillMessage } from './fillMessage';
import { CheckExplanation, ScorecardResult } from './Result';
import { PlannedCheck, ScorecardPlan } from './ScorecardPlan';
import { WithheldFacts } from '../visibility/WithheldFacts';

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
    ? explanationOf(check, judge.judge(check), { judge, plan, input })
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
  return evaluateAndExplain(scorecard, input)?.checks ?? [];
}

/**
 * What `evaluate` and `explainAll` say, for the effort of one of them; nothing
 * where the scorecard does not apply.
 * @public
 */
export function evaluateAndExplain(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): { result: ScorecardResult; checks: CheckExplanation[] } | undefined {
  const plan = ScorecardPlan.of(scorecard);
  if (!plan.judges(input.entity)) {
    return undefined;
  }
  const judge = EntityJudge.create(plan, input);
  const checks: CheckExplanation[] = [];
  const result = judgeChecks(plan, judge, input, (check, judgement) =>
    checks.push(explanationOf(check, judgement, { judge, plan, input })),
  );
  return { result, checks };
}

function explanationOf(
  check: PlannedCheck,
  judgement: Judgement,
  circumstances: {
    judge: EntityJudge;
    plan: ScorecardPlan;
    input: EvaluationInput;
  },
): CheckExplanation {
  const { judge, plan, input } = circumstances;
  const { definition } = check;
  const { now, withheld = WithheldFacts.none } = input;
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
    facts: readings.map(reading =>
      explainFact(reading, { known: judge.facts, now, withheld }),
    ),
    message: fillMessage(definition.message, {
      language: plan.language,
      sources: input.facts,
      now,
      withheld,
    }),
    remedy: definition.remedy,
    reason: describeReason(judgement, {
      readings,
      known: judge.facts,
      now,
      withheld,
    }),
    ...explainOptOut(judgement),
    enforceFrom: judge.isAnnounced(check) ? definition.enforceFrom : undefined,
  };
}

function explainOptOut({
  optOut,
}: Judgement): Pick<CheckExplanation, 'optOut' | 'withheld'> {
  if (!optOut) {
    return {};
  }
  return optOut.withheld ? { withheld: ['optOut'] } : { optOut };
}
