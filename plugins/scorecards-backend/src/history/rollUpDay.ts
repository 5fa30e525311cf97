import {
  addCounts,
  NO_LEVEL,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ResultGroup } from '../database/ResultStore';
import { DailyRollup } from '../database/RollupStore';

/** Counts the results of one scorecard by owner. */
export function rollUpDay(
  day: string,
  groups: Iterable<ResultGroup>,
  scorecard: ScorecardEntity,
): DailyRollup[] {
  const levels = [NO_LEVEL, ...scorecard.spec.levels.map(({ id }) => id)];
  const rollups = new Map<string | undefined, DailyRollup>();
  for (const group of groups) {
    const { owner } = group;
    const rollup = rollups.get(owner) ?? {
      day,
      owner,
      scorecard: group.scorecard,
      entities: 0,
      levels: Object.fromEntries(levels.map(level => [level, 0])),
      states: {},
      coverage: { known: 0, all: 0 },
    };
    rollups.set(owner, rollup);
    addGroup(rollup, group);
  }
  return [...rollups.values()];
}

function addGroup(rollup: DailyRollup, group: ResultGroup): void {
  const { level = NO_LEVEL, checks, coverage, entities } = group;
  rollup.entities += entities;
  rollup.levels[level] = (rollup.levels[level] ?? 0) + entities;
  rollup.coverage.known += coverage.known;
  rollup.coverage.all += coverage.all;
  for (const counts of checks.values()) {
    addCounts(rollup.states, counts);
  }
}
