import { Knex } from 'knex';
import { isOneOf } from '../sql/isOneOf';
import { isPostgres } from '../sql/isPostgres';

/**
 * The current version of each claim that the worker still has, by entity.
 * Until the transaction ends, nobody can take them away or queue them again.
 */
export async function lockClaims(
  tx: Knex,
  worker: string,
  entities: readonly string[],
): Promise<Map<string, number>> {
  const claims = tx('judge_queue')
    .select('entity', 'version')
    .where({ claimed_by: worker })
    .whereRaw(isOneOf(tx, 'entity', entities))
    .orderBy('entity');
  if (isPostgres(tx)) {
    claims.forUpdate();
  }
  const rows: { entity: string; version: number }[] = await claims;
  return new Map(rows.map(({ entity, version }) => [entity, version]));
}
