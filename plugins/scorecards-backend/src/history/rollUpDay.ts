import {
  addCounts,
  NO_LEVEL,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { toOwnerKey } from '../database/owners';
import { ResultGroup } from '../database/ResultStore';
import { DailyRollup } from '../database/RollupStore';

/** Counts the results of one scorecard by the sets of their owners. */
export function rollUpDay(
  day: string,
  groups: Iterable<ResultGroup>,
  scorecard: ScorecardEntity,
): DailyRollup[] {
  const levels = [NO_LEVEL, ...scorecard.spec.levels.map(({ id }) => id)];
  const rollups = new Map<string | null, DailyRollup>();
  for (const group of groups) {
    const { owners } = group;
    const key = toOwnerKey(owners);
    const rollup = rollups.get(key) ?? {
      day,
      owners,
      scorecard: group.scorecard,
      entities: 0,
      levels: Object.fromEntries(levels.map(level => [level, 0])),
      states: {},
      coverage: { known: 0, all: 0 },
    };
    rollups.set(key, rollup);
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
