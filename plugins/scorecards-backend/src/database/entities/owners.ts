import { isPostgres, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Stands between the owners in a column. No ref has it, so the ref of a single
 * owner is the same as before an entity could have several.
 */
const SEPARATOR = '\n';

/** Owners as a column has them: in the order of their refs; null where there are none. */
export function toOwnerKey(owners: readonly string[]): string | null {
  return owners.length > 0 ? owners.join(SEPARATOR) : null;
}

/** The owners that a column has. */
export function toOwners(key: string | null): string[] {
  return key === null || key === '' ? [] : key.split(SEPARATOR);
}

/** Where a column has any of the owners, alone or among others. */
export function isOwnedBy(
  knex: Knex,
  column: string,
  owners: readonly string[],
): Knex.Raw {
  return isPostgres(knex)
    ? // A list that is read once, for which an index of the column is used.
      knex.raw(
        `?? = any(array(
           select unnest(?::text[]) union all
           select owners from owner_sets where owner = any(?::text[])))`,
        [column, [...owners], [...owners]],
      )
    : knex.raw(
        `?? in (
           select value from json_each(?) union all
           select owners from owner_sets
           where owner in (select value from json_each(?)))`,
        [column, JSON.stringify(owners), JSON.stringify(owners)],
      );
}

/** Notes sets of several owners, so that they are found by each of them. */
export async function keepOwnerSets(
  tx: Knex,
  sets: Iterable<readonly string[]>,
): Promise<void> {
  const rows = new Map<string, { owner: string; owners: string }>();
  for (const set of sets) {
    for (const owner of set.length > 1 ? set : []) {
      const owners = set.join(SEPARATOR);
      rows.set(`${owner} ${owners}`, { owner, owners });
    }
  }
  if (rows.size > 0) {
    await tx.raw(
      `insert into owner_sets (owner, owners)
       select owner, owners from ? where true order by owner, owners
       on conflict (owner, owners) do nothing`,
      [rowsFrom(tx, { owner: 'text', owners: 'text' }, [...rows.values()])],
    );
  }
}
