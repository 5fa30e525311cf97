import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { readRows } from '../sql/readRows';
import { rowsFrom } from '../sql/rowsFrom';
import { FactRow } from '../tables';

/** What is known about pairs of entity and provider. */
export interface KnownFacts {
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
