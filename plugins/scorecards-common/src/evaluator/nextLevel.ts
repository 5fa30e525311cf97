import { isAchieved } from './checkStates';
import { CompiledScorecard } from './CompiledScorecard';
import { EntityJudge } from './EntityJudge';
import { EvaluationInput } from './EvaluationInput';
import { ScorecardResult } from './Result';
import { BlockedScope, ScorecardPlan } from './ScorecardPlan';

/**
 * A level that is not reached yet, and the ids of the checks that block it.
 * @public
 */
export interface NextLevel {
  level: string;
  checks: string[];
}

/**
 * The level above the one that an entity reached, and the ids of the checks that
 * block it: those of it and of the levels below it that count and are not
 * achieved, and invalid ones that apply to the entity, as far as that can be
 * known. Nothing at the top.
 *
 * @param result - what `evaluate` says of the same input
 * @public
 */
export function nextLevel(
  scorecard: CompiledScorecard,
  result: ScorecardResult,
  input: EvaluationInput,
): NextLevel | undefined {
  const plan = ScorecardPlan.of(scorecard);
  const judge = EntityJudge.create(plan, input);
  const blocking = plan.blocked.filter(
    scope => judge.mayApply(scope) && !judge.isAnnounced(scope),
  );
  return findNextLevel(plan, result, blocking);
}

/** @param blocking - the invalid checks that apply to the entity and count */
export function findNextLevel(
  plan: ScorecardPlan,
  result: ScorecardResult,
  blocking: readonly BlockedScope[],
): NextLevel | undefined {
  const place = plan.levels.findIndex(({ id }) => id === result.level) + 1;
  if (place >= plan.levels.length) {
    return undefined;
  }
  const lacking = plan.checks.filter(({ id, level }) => {
    const state = result.states[id];
    return (
      state !== undefined &&
      level <= place &&
      !isAchieved(state) &&
      !result.announced.includes(id)
    );
  });
  const invalid = blocking.filter(({ level }) => level <= place);
  const ids = [
    ...lacking.map(({ id }) => id),
    ...invalid.map(({ check }) => check),
  ];
  return { level: plan.levels[place].id, checks: [...new Set(ids)] };
}
