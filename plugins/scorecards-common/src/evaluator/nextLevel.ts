import { EntityJudge } from './EntityJudge';
import { EvaluationInput } from './EvaluationInput';
import { isAchieved, ScorecardResult } from './Result';
import {
  BlockedScope,
  CompiledScorecard,
  ScorecardPlan,
} from './ScorecardPlan';

/**
 * A level that is not reached yet, and the ids of the checks that block it.
 * @public
 */
export interface NextLevel {
  level: string;
  checks: string[];
}

/**
 * The lowest level above the one that an entity reached that checks block, and
 * their ids: those of it and of the levels below it that count and are not
 * achieved, and invalid ones that apply to the entity, as far as that can be
 * known. Where no check counts it is the lowest of all, without checks. Nothing
 * at the top.
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
  const lacking = plan.checks.filter(({ id }) => {
    const state = result.states[id];
    return (
      state !== undefined &&
      !isAchieved(state) &&
      !result.announced.includes(id)
    );
  });
  const missing = [
    ...lacking,
    ...blocking.map(({ check, level }) => ({ id: check, level })),
  ];
  // Nothing is reached where nothing is asked, so levels may lie between.
  const lowest = Math.min(...missing.map(({ level }) => level));
  const next = Number.isFinite(lowest) ? Math.max(place, lowest) : place;
  const ids = missing.filter(({ level }) => level <= next).map(({ id }) => id);
  return { level: plan.levels[next].id, checks: [...new Set(ids)] };
}
