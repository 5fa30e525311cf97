import { Knex } from 'knex';
import { isPostgres } from '../sql/isPostgres';
import { readRows } from '../sql/readRows';
import { rowsFrom } from '../sql/rowsFrom';
import { FactRow } from '../tables';

/**
 * What is known for pairs of entity and provider, locked until the transaction
 * ends, in an order that is always the same.
 */
export async function lockFacts(
  tx: Knex,
  pairs: readonly { entity: string; provider: string }[],
): Promise<FactRow[]> {
  const given = pairs.map(({ entity, provider }) => ({ entity, provider }));
  return await readRows<FactRow>(
    tx.raw(
      `select facts.* from facts
       join ? on given.entity = facts.entity and given.provider = facts.provider
       order by facts.entity, facts.provider
       ${isPostgres(tx) ? 'for update of facts' : ''}`,
      [rowsFrom(tx, { entity: 'text', provider: 'text' }, given)],
    ),
  );
}
