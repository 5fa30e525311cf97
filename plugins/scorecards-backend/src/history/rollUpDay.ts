import {
  NO_LEVEL,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ResultGroup } from '../database/ResultStore';
import { DailyRollup } from '../database/RollupStore';

/** Counts results by owner and scorecard. */
export function rollUpDay(
  day: string,
  groups: readonly ResultGroup[],
  scorecards: readonly { ref: string; entity: ScorecardEntity }[],
): DailyRollup[] {
  const levelsOf = new Map(
    scorecards.map(({ ref, entity }) => [
      ref,
      [NO_LEVEL, ...entity.spec.levels.map(({ id }) => id)],
    ]),
  );
  const rollups = new Map<string, DailyRollup>();
  for (const group of groups) {
    const { scorecard, owner } = group;
    const key = `${scorecard} ${owner ?? ''}`;
    const rollup = rollups.get(key) ?? {
      day,
      owner,
      scorecard,
      entities: 0,
      levels: Object.fromEntries(
        (levelsOf.get(scorecard) ?? []).map(level => [level, 0]),
      ),
      states: {},
      coverage: { known: 0, all: 0 },
    };
    rollups.set(key, rollup);
    addGroup(rollup, group);
  }
  return [...rollups.values()];
}

function addGroup(rollup: DailyRollup, group: ResultGroup): void {
  const { level = NO_LEVEL, states, announced, coverage, entities } = group;
  rollup.entities += entities;
  rollup.levels[level] = (rollup.levels[level] ?? 0) + entities;
  rollup.coverage.known += coverage.known * entities;
  rollup.coverage.all += coverage.all * entities;
  const isAnnounced = new Set(announced);
  for (const [check, state] of Object.entries(states)) {
    if (!isAnnounced.has(check)) {
      rollup.states[state] = (rollup.states[state] ?? 0) + entities;
    }
  }
}
