import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** Whether a version is one of any number, in one parameter. */
export function hasId(knex: Knex, ids: readonly string[]): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('id = any(?::bigint[])', [[...ids]])
    : knex.raw('id in (select value from json_each(?))', [
        JSON.stringify(ids.map(Number)),
      ]);
}

/**
 * Notes the ids of entities that the catalog has registered again, in one
 * statement: a catalog that was filled again has another one for each.
 */
export async function renewUids(
  knex: Knex,
  renewed: readonly { id: string; uid: string | null }[],
): Promise<void> {
  if (renewed.length === 0) {
    return;
  }
  const read = isPostgres(knex)
    ? 'select id, uid from json_to_recordset(?::json) as item(id bigint, uid text)'
    : `select json_extract(value, '$.id') as id, json_extract(value, '$.uid') as uid
       from json_each(?)`;
  await knex.raw(
    `update entity_versions set uid = renewed.uid from (${read}) as renewed
     where entity_versions.id = renewed.id`,
    [JSON.stringify(renewed.map(({ id, uid }) => ({ id: Number(id), uid })))],
  );
}
