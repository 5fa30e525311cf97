import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import knexFactory from 'knex';

const ROWS_PER_STATEMENT = 200;
/** Nothing is due to be processed. */
const NEVER = '2099-01-01 00:00:00';

/**
 * Puts entities into the tables of a catalog that is not running, as it would
 * have them once all of them are processed: that takes it minutes.
 *
 * @param file - of the catalog's SQLite database, with all its tables
 */
export async function fillCatalog(
  file: string,
  entities: readonly Entity[],
): Promise<void> {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  try {
    await database.transaction(async tx => {
      const insert = async (table: string, rows: object[]) => {
        for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
          await tx(table).insert(rows.slice(at, at + ROWS_PER_STATEMENT));
        }
      };
      const stored = entities.map(entity => {
        const body = JSON.stringify(entity);
        const { uid = '' } = entity.metadata;
        return { entity, body, uid, ref: stringifyEntityRef(entity) };
      });
      await insert(
        'refresh_state',
        stored.map(({ body, uid, ref }) => ({
          entity_id: uid,
          entity_ref: ref,
          unprocessed_entity: body,
          processed_entity: body,
          errors: '[]',
          next_update_at: NEVER,
          last_discovery_at: NEVER,
        })),
      );
      await insert(
        'final_entities',
        stored.map(({ body, uid, ref }, index) => ({
          entity_id: uid,
          entity_ref: ref,
          final_entity: body,
          hash: uid,
          last_updated_at: '2026-01-01 00:00:00',
          generation: index + 1,
        })),
      );
      await tx('catalog_generation_counter').update({
        generation: stored.length,
      });
      await insert(
        'search',
        stored.flatMap(({ entity, uid }) =>
          searchRows(entity).map(([key, value]) => ({
            entity_id: uid,
            key: key.toLocaleLowerCase('en-US'),
            value: value.toLocaleLowerCase('en-US'),
            original_value: value,
          })),
        ),
      );
    });
    await database.raw('analyze');
  } finally {
    await database.destroy();
  }
}

/** What the catalog can be asked for, of each entity. */
function searchRows({ kind, metadata, spec }: Entity): [string, string][] {
  const { name, namespace = 'default', uid = '' } = metadata;
  return [
    ['kind', kind],
    ['metadata.name', name],
    ['metadata.namespace', namespace],
    ['metadata.uid', uid],
    ...Object.entries(spec ?? {}).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`spec.${key}`, value]] : [],
    ),
  ];
}
