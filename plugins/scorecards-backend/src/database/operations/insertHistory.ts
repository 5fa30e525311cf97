import { Knex } from 'knex';
import { StoredLevelChange, StoredTransition } from '../HistoryStore';
import { toOwnerKey } from '../owners';
import { rowsFrom } from '../sql/rowsFrom';
import { LevelChangeRow, TransitionRow } from '../tables';

/** Appends changes of checks. */
export async function insertTransitions(
  tx: Knex,
  transitions: readonly StoredTransition[],
): Promise<void> {
  const rows = transitions.map(
    (it): TransitionRow => ({
      entity: it.entity,
      scorecard: it.scorecard,
      check_id: it.check,
      from_state: it.from ?? null,
      to_state: it.to ?? null,
      at: it.at,
      owner: toOwnerKey(it.owners),
    }),
  );
  await insert(tx, 'transitions', rows, [
    'entity',
    'scorecard',
    'check_id',
    'from_state',
    'to_state',
    'at',
    'owner',
  ]);
}

/** Appends changes of levels. */
export async function insertLevelChanges(
  tx: Knex,
  changes: readonly StoredLevelChange[],
): Promise<void> {
  const rows = changes.map(
    (it): LevelChangeRow => ({
      entity: it.entity,
      scorecard: it.scorecard,
      from_level: it.from ?? null,
      to_level: it.to ?? null,
      at: it.at,
      owner: toOwnerKey(it.owners),
    }),
  );
  await insert(tx, 'level_changes', rows, [
    'entity',
    'scorecard',
    'from_level',
    'to_level',
    'at',
    'owner',
  ]);
}

async function insert<Row extends Record<string, string | null>>(
  tx: Knex,
  table: string,
  rows: Row[],
  names: (keyof Row & string)[],
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.fromEntries(
    names.map(name => [name, 'text' as const]),
  );
  await tx.raw(
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from ?`,
    [rowsFrom(tx, columns, rows)],
  );
}
