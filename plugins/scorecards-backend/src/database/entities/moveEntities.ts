import { isOneOf, isPostgres, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Rename } from './DatabaseDepartureStore';

const COLUMNS = { ref: 'text', previous: 'text' } as const;

/**
 * Moves facts that were pushed, and exemptions, to what entities are called
 * now. Of two observations the newer one stays.
 *
 * @param pushed - providers whose facts are pushed
 */
export async function moveFacts(
  tx: Knex,
  renames: readonly Rename[],
  pushed: readonly string[],
): Promise<void> {
  const given = rowsOf(tx, renames);
  if (isPostgres(tx)) {
    // In the order in which a push locks them.
    const refs = renames.flatMap(({ ref, previous }) => [ref, previous]);
    await tx('facts')
      .select('entity')
      .whereRaw(isOneOf(tx, 'entity', refs))
      .orderBy(['entity', 'provider'])
      .forUpdate();
  }
  await tx.raw(
    `delete from facts where (entity, provider) in (
       select own.entity, own.provider from ?
       join facts as own on own.entity = given.ref
       join facts as former on former.entity = given.previous
         and former.provider = own.provider
       where former.observed_at > own.observed_at and ?)`,
    [given, isOneOf(tx, 'own.provider', pushed)],
  );
  await tx.raw(
    `update facts set entity = given.ref from ?
     where facts.entity = given.previous and ? and not exists (
       select 1 from facts as own
       where own.entity = given.ref and own.provider = facts.provider)`,
    [given, isOneOf(tx, 'facts.provider', pushed)],
  );
  await tx.raw(
    `update exemptions set entity = given.ref from ?
     where exemptions.entity = given.previous and not exists (
       select 1 from exemptions as own
       where own.entity = given.ref and own.scorecard = exemptions.scorecard
         and own.check_id = exemptions.check_id)`,
    [given],
  );
}

/**
 * Moves results and history to what entities are called now, and notes that it
 * is done. An entity that has results of its own under its new name takes over
 * the history of before it was first judged.
 */
export async function moveHistory(
  tx: Knex,
  renames: readonly Rename[],
  now: string,
): Promise<void> {
  const given = rowsOf(tx, renames);
  for (const table of ['transitions', 'level_changes']) {
    await tx.raw(
      `update ${table} set entity = given.ref from ?
       where ${table}.entity = given.previous and not exists (
         select 1 from results
         where results.entity = given.ref
           and results.scorecard = ${table}.scorecard
           and results.first_judged_at <= ${table}.at)`,
      [given],
    );
  }
  for (const [table, ...names] of [
    ['results', 'scorecard'],
    ['fact_series_daily', 'fact', 'day'],
  ]) {
    const isAlike = names.map(name => `own.${name} = ${table}.${name}`);
    await tx.raw(
      `update ${table} set entity = given.ref from ?
       where ${table}.entity = given.previous and not exists (
         select 1 from ${table} as own
         where own.entity = given.ref and ${isAlike.join(' and ')})`,
      [given],
    );
  }
  // What a team owned was counted under the name that the team had.
  await tx.raw(
    `update rollups_daily set owner = given.ref from ?
     where rollups_daily.owner = given.previous and not exists (
       select 1 from rollups_daily as own
       where own.owner = given.ref and own.day = rollups_daily.day
         and own.scorecard = rollups_daily.scorecard)`,
    [given],
  );
  await tx.raw(
    `insert into renames (ref, previous, at)
     select ref, previous, ? from ? where true
     on conflict (ref, previous) do nothing`,
    [now, given],
  );
}

function rowsOf(tx: Knex, renames: readonly Rename[]): Knex.Raw {
  return rowsFrom(
    tx,
    COLUMNS,
    renames.map(({ ref, previous }) => ({ ref, previous })),
  );
}
