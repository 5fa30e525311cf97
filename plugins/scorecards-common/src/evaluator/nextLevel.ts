import { Entity } from '@backstage/catalog-model';
import { CompiledScorecard } from './CompiledScorecard';
import { isAchieved } from './isAchieved';
import { ScorecardResult } from './Result';
import { PlannedScope, ScorecardPlan } from './ScorecardPlan';

/**
 * The level above the one that an entity reached, and the ids of the checks that
 * stand in its way: those that count and are not achieved, and invalid ones.
 * Nothing at the top.
 * @public
 */
export function nextLevel(
  scorecard: CompiledScorecard,
  result: ScorecardResult,
  input: { entity: Entity; now: Date },
): { level: string; checks: string[] } | undefined {
  const plan = ScorecardPlan.of(scorecard);
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
  const counts = ({ level, applies, enforceFrom }: PlannedScope) =>
    level <= place &&
    (applies?.(input.entity) ?? true) &&
    !(enforceFrom !== undefined && input.now.getTime() < enforceFrom);
  return {
    level: plan.levels[place].id,
    checks: [
      ...lacking.map(({ id }) => id),
      ...plan.blocked.filter(counts).map(({ check }) => check),
    ],
  };
}
