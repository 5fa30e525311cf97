import { NO_LEVEL } from '@kumiki/backstage-plugin-scorecards-common';
import { toOwnerKey, toOwners } from '../entities/owners';
import { unpackStates } from './packStates';
import { StoredResult } from './StoredResult';
import { ResultRow } from '../tables';

/** A result as a row, whose states were packed before. */
export function toResultRow(
  result: StoredResult,
  packed: Pick<ResultRow, 'names_id' | 'states'>,
): ResultRow {
  return {
    scorecard: result.scorecard,
    entity: result.entity,
    level: result.level ?? NO_LEVEL,
    ...packed,
    known: result.coverage.known,
    all_: result.coverage.all,
    owner: toOwnerKey(result.owners),
    first_judged_at: result.firstJudgedAt,
    judged_at: result.judgedAt,
  };
}

/** A row as a result, with the names that its states were packed with. */
export function toStoredResult(
  row: ResultRow,
  names: readonly string[] | undefined,
): StoredResult {
  if (!names) {
    throw new Error(`No names of checks have the id ${row.names_id}`);
  }
  return {
    scorecard: row.scorecard,
    entity: row.entity,
    level: toLevel(row.level),
    ...unpackStates(row.states, names),
    coverage: { known: row.known, all: row.all_ },
    owners: toOwners(row.owner),
    firstJudgedAt: row.first_judged_at,
    judgedAt: row.judged_at,
  };
}

/** The level as results have it. */
export function toLevel(level: string): string | undefined {
  return level === NO_LEVEL ? undefined : level;
}
