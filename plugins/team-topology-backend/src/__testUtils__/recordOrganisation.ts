import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DatabaseChronicle } from '../chronicle/DatabaseChronicle';
import { writeBody } from '../chronicle/versions';

/** Records that the catalog has exactly these entities. */
export async function recordOrganisation(
  chronicle: DatabaseChronicle,
  entities: readonly Entity[],
  readAt: Date,
): Promise<void> {
  const refs = new Set(entities.map(it => stringifyEntityRef(it)));
  const open = await chronicle.listOpen();
  await chronicle.record({
    ...{
      readAt,
      endedAt: readAt,
      doubted: 0,
      day: readAt.toISOString().slice(0, 10),
    },
    entities: entities.map(entity => ({
      ref: stringifyEntityRef(entity),
      uid: `uid of ${stringifyEntityRef(entity)}`,
      ...writeBody(entity),
    })),
    gone: new Set(open.flatMap(({ ref }) => (refs.has(ref) ? [] : [ref]))),
  });
}
