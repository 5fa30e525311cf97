import { rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { StoredLevelChange, StoredTransition } from './StoredChange';
import { toOwnerKey } from '../entities/owners';
import { LevelChangeRow, TransitionRow } from '../tables';
import { EventLoopBreaks } from '../../concurrency/EventLoopBreaks';

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

const CHUNK = 5_000;

const TABLES = {
  transitions: 'check_id',
  // Every change of level of an entity and scorecard is about the same thing.
  level_changes: 'scorecard',
};

/**
 * Removes changes before a moment, but the last one that a current result
 * stands on: it says since when things are as they are. Walks through what is
 * old once, in chunks that lock little.
 *
 * @returns how many rows were removed
 */
export async function pruneHistory(
  database: Knex,
  table: keyof typeof TABLES,
  before: string,
  signal?: AbortSignal,
): Promise<number> {
  const subject = TABLES[table];
  let removed = 0;
  let last = { at: '', id: 0 };
  const breaks = EventLoopBreaks.create();
  for (;;) {
    signal?.throwIfAborted();
    await breaks.take();
    const chunk: { at: string; id: number | string }[] = await database(table)
      .select('at', 'id')
      .where('at', '<', before)
      .whereRaw('(at, id) > (?, ?)', [last.at, last.id])
      .orderBy(['at', 'id'])
      .limit(CHUNK);
    const end = chunk.at(-1);
    if (!end) {
      return removed;
    }
    removed += await database(table)
      .whereRaw('(at, id) > (?, ?)', [last.at, last.id])
      .whereRaw('(at, id) <= (?, ?)', [end.at, end.id])
      .whereRaw(
        `(exists (
           select 1 from ${table} later
           where later.entity = ${table}.entity
             and later.scorecard = ${table}.scorecard
             and later.${subject} = ${table}.${subject}
             and later.id > ${table}.id)
         or not exists (
           select 1 from results
           where results.entity = ${table}.entity
             and results.scorecard = ${table}.scorecard))`,
      )
      .delete();
    last = { at: end.at, id: Number(end.id) };
  }
}
