import { NO_LEVEL } from '@kumiki/backstage-plugin-scorecards-common';
import { readStates, writeStates } from './searchableStates';
import { ResultGroup, StoredResult } from './ResultStore';
import { ResultRow } from './tables';

/** A result as a row. */
export function toResultRow(result: StoredResult): ResultRow {
  return {
    scorecard: result.scorecard,
    entity: result.entity,
    level: result.level ?? NO_LEVEL,
    states: writeStates(result),
    known: result.coverage.known,
    all_: result.coverage.all,
    owner: result.owner ?? null,
    first_judged_at: result.firstJudgedAt,
    judged_at: result.judgedAt,
  };
}

/** A row as a result. */
export function toStoredResult(row: ResultRow): StoredResult {
  return {
    scorecard: row.scorecard,
    entity: row.entity,
    level: toLevel(row.level),
    ...readStates(row.states),
    coverage: { known: row.known, all: row.all_ },
    owner: row.owner ?? undefined,
    firstJudgedAt: row.first_judged_at,
    judgedAt: row.judged_at,
  };
}

/** A row as results that are alike. */
export function toResultGroup(
  row: Pick<
    ResultRow,
    'owner' | 'scorecard' | 'level' | 'states' | 'known' | 'all_'
  > & { entities: number | string },
): ResultGroup {
  const { states, announced } = readStates(row.states);
  return {
    owner: row.owner ?? undefined,
    scorecard: row.scorecard,
    level: toLevel(row.level),
    states,
    announced,
    coverage: { known: row.known, all: row.all_ },
    entities: Number(row.entities),
  };
}

/** The level as results have it. */
export function toLevel(level: string): string | undefined {
  return level === NO_LEVEL ? undefined : level;
}
