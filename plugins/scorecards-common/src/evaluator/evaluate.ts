import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityJudge, Judgement } from './EntityJudge';
import { EvaluationInput } from './EvaluationInput';
import {
  CheckState,
  isAchieved,
  isKnown,
  ScorecardResult,
  StateCounts,
} from './Result';
import {
  CompiledScorecard,
  PlannedCheck,
  ScorecardPlan,
} from './ScorecardPlan';

/**
 * Evaluates an entity by a scorecard; nothing where the scorecard does not apply
 * to it or is retired. It never throws, whatever the facts are.
 *
 * @remarks
 *
 * A check whose `when` is false does not apply to the entity and is in no state;
 * one whose `when` is not known is `unknown` or `error`, as for a rule below. Of
 * the others, the first state that fits:
 *
 * 1. `exempt`: there is an exemption that has not ended.
 * 2. `self-maintained`: there is a maintained opt-out from the check's capability.
 * 3. `error`: of a fact that the rule reads, the value is not older than its
 *    provider's `maxAge` and not of the declared type, or none is left that is
 *    not older and the newest attempt of the provider failed.
 * 4. `unknown`: a fact that the rule reads was never observed, or is older
 *    than its provider's `maxAge`, even where it could be decided without it.
 * 5. `error`: the rule fails on these values, or would take too long.
 * 6. `pass` or `fail`.
 *
 * A level is reached when every check of it and of the levels below it that
 * counts is `pass`, `exempt` or `self-maintained`, and at least one of these
 * checks is; a level without checks is reached with the one below. A check
 * before its `enforceFrom` is in `states` and counts nowhere. An invalid check keeps its
 * level and those above out of reach; it is not in `states` and not part of the
 * coverage, since nobody can observe anything about it.
 *
 * @public
 */
export function evaluate(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): ScorecardResult | undefined {
  const plan = ScorecardPlan.of(scorecard);
  return plan.judges(input.entity)
    ? judgeChecks(plan, EntityJudge.create(plan, input), input)
    : undefined;
}

/**
 * Judges an entity to which the scorecard applies.
 * @param onJudged - told of every check, in the order of the scorecard
 * @param onSkipped - told of every check that does not apply by its `when`
 */
export function judgeChecks(
  plan: ScorecardPlan,
  judge: EntityJudge,
  input: EvaluationInput,
  onJudged?: (check: PlannedCheck, judgement: Judgement) => void,
  onSkipped?: (check: PlannedCheck) => void,
): ScorecardResult {
  const states: Record<string, CheckState> = {};
  const announced: string[] = [];
  const counts: StateCounts = {};
  const coverage = { known: 0, all: 0 };
  let ceiling = plan.levels.length;
  // The lowest level at which anything is achieved: none below it is reached.
  let floor = plan.levels.length;
  for (const check of plan.checks) {
    if (!judge.concerns(check)) {
      continue;
    }
    const judgement = judge.judge(check);
    if (!judgement) {
      onSkipped?.(check);
      continue;
    }
    const { state } = judgement;
    states[check.id] = state;
    onJudged?.(check, judgement);
    if (judge.isAnnounced(check)) {
      announced.push(check.id);
      continue;
    }
    counts[state] = (counts[state] ?? 0) + 1;
    coverage.all += 1;
    coverage.known += isKnown(state) ? 1 : 0;
    if (isAchieved(state)) {
      floor = Math.min(floor, check.level);
    } else {
      ceiling = Math.min(ceiling, check.level);
    }
  }
  for (const scope of plan.blocked) {
    if (
      scope.level < ceiling &&
      !judge.isAnnounced(scope) &&
      judge.mayApply(scope)
    ) {
      ceiling = scope.level;
    }
  }
  const reached = floor < ceiling ? plan.levels[ceiling - 1] : undefined;
  return {
    scorecard: plan.ref,
    entity: refOf(input.entity),
    ...(reached && { level: reached.id }),
    states,
    announced,
    counts,
    coverage,
  };
}

const refs = new WeakMap<Entity, string>();

/** An entity is judged by many scorecards, one after the other. */
function refOf(entity: Entity): string {
  const ref = refs.get(entity) ?? stringifyEntityRef(entity);
  refs.set(entity, ref);
  return ref;
}
