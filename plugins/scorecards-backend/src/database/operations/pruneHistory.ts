import { Knex } from 'knex';
import { EventLoopBreaks } from '../../work/EventLoopBreaks';

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
