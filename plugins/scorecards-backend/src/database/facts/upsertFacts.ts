import { isPostgres, readRows, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { FactRow } from '../tables';

const COLUMNS = {
  entity: 'text',
  provider: 'text',
  names_id: 'integer',
  values_json: 'text',
  observed_at: 'text',
  collected_at: 'text',
  error_message: 'text',
  error_at: 'text',
  pusher_id: 'integer',
} as const;
const NAMES = Object.keys(COLUMNS);
const VALUES = NAMES.filter(name => name !== 'entity' && name !== 'provider');

/** A row to store. */
export type MergedRow = FactRow & {
  /** 1 where what was known is locked and merged into it, else 0. */
  is_known: number;
};

const WITH_KNOWN = { ...COLUMNS, is_known: 'integer' } as const;

/**
 * Stores facts. What was known was locked and merged before.
 *
 * @returns false where somebody else has inserted one of the rows since, which
 *   nobody could lock: everything is to be undone and merged again
 */
export async function upsertFacts(
  tx: Knex,
  rows: readonly MergedRow[],
): Promise<boolean> {
  const given = rowsFrom(tx, WITH_KNOWN, rows);
  if (!isPostgres(tx)) {
    // Nothing else writes at the same time.
    const updates = NAMES.map(name => `${name} = excluded.${name}`);
    await tx.raw(
      `insert into facts (${NAMES.join(', ')})
       select ${NAMES.join(', ')} from ? where true
       on conflict (entity, provider) do update set ${updates.join(', ')}`,
      [given],
    );
    return true;
  }
  const updates = VALUES.map(name => `${name} = given.${name}`);
  const [{ count }] = await readRows<{ count: number | string }>(
    tx.raw(
      `with given as (select * from ?),
       inserted as (
         insert into facts (${NAMES.join(', ')})
         select ${NAMES.join(', ')} from given where is_known = 0
         order by entity, provider
         on conflict (entity, provider) do nothing
         returning 1),
       updated as (
         update facts set ${updates.join(', ')} from given
         where is_known = 1 and facts.entity = given.entity
           and facts.provider = given.provider
         returning 1)
       select (select count(*) from inserted)
         + (select count(*) from updated) as count`,
      [given],
    ),
  );
  return Number(count) === rows.length;
}

/** What is known about pairs of entity and provider. */
interface KnownFacts {
  rows: FactRow[];
  /** What rows were packed with, where it differs from what they are packed with now. */
  formerNames: Map<number, string[]>;
}

/**
 * What is known for pairs of entity and provider, locked until the transaction
 * ends, in an order that is always the same.
 *
 * @param packedWith - the ids of the names that rows are packed with now
 */
export async function lockFacts(
  tx: Knex,
  pairs: readonly { entity: string; provider: string }[],
  packedWith: readonly number[],
): Promise<KnownFacts> {
  const given = pairs.map(({ entity, provider }) => ({ entity, provider }));
  const named = await readRows<FactRow & { names_json: string | null }>(
    tx.raw(
      `select facts.*, former.names_json from facts
       join ? on given.entity = facts.entity and given.provider = facts.provider
       left join fact_names as former on former.id = facts.names_id
         and former.id not in (select id from ?)
       order by facts.entity, facts.provider
       ${isPostgres(tx) ? 'for update of facts' : ''}`,
      [
        rowsFrom(tx, { entity: 'text', provider: 'text' }, given),
        rowsFrom(
          tx,
          { id: 'integer' },
          packedWith.map(id => ({ id })),
        ),
      ],
    ),
  );
  const formerNames = new Map<number, string[]>();
  const rows = named.map(({ names_json, ...row }) => {
    if (row.names_id !== null && names_json !== null) {
      formerNames.set(row.names_id, JSON.parse(names_json));
    }
    return row;
  });
  return { rows, formerNames };
}
