import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** Where an entity says that it was declared. */
export const LOCATION_ANNOTATION = 'backstage.io/managed-by-location';

/** Which entities leave, and when. */
interface LeavingEntities {
  refs: readonly string[];
  now: string;
  /** Providers whose facts are pushed. They stay for a while: nobody could collect them again. */
  pushed: readonly string[];
}

/**
 * Forgets entities that left the catalog, and what was collected about them,
 * and remembers that they left. What people granted stays, and so does their
 * history, which `endJudging` ends.
 *
 * Every transaction of the plugin takes tables in the order entities, facts,
 * queues, results, so that two never wait for each other.
 */
export async function forgetEntities(
  tx: Knex,
  { refs, now, pushed }: LeavingEntities,
): Promise<void> {
  const isGone = isOneOf(tx, 'entity', refs);
  const [location, path] = isPostgres(tx)
    ? [
        `entity_json::json #>> ?`,
        `{metadata,annotations,${LOCATION_ANNOTATION}}`,
      ]
    : [`entity_json ->> ?`, `$.metadata.annotations."${LOCATION_ANNOTATION}"`];
  await tx.raw(
    `insert into departures (ref, left_at, owner, location)
     select ref, ?, owner, ${location} from entities where ? order by ref
     on conflict (ref) do update set left_at = excluded.left_at,
       owner = excluded.owner, location = excluded.location`,
    [now, path, isOneOf(tx, 'ref', refs)],
  );
  await tx('entities').whereRaw(isOneOf(tx, 'ref', refs)).delete();
  if (isPostgres(tx)) {
    // In the order in which a push locks them; a deletion has none.
    await tx('facts')
      .select('entity')
      .whereRaw(isGone)
      .orderBy(['entity', 'provider'])
      .forUpdate();
  }
  await tx('facts')
    .whereRaw(isGone)
    .whereRaw('not ?', [isOneOf(tx, 'provider', pushed)])
    .delete();
  await tx('collect_queue').whereRaw(isGone).delete();
}
