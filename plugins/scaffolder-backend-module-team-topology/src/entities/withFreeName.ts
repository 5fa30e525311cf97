import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { CatalogView } from '../catalog/CatalogView';

const LONGEST_NAME = 63;
const MOST_TRIED = 50;

/**
 * The entity under a name that nobody has: its own, or else with a number
 * behind it. Two interactions of the same teams may begin on the same day.
 *
 * @param options - `isHere` says of a ref whether the workspace declares it
 * @throws ConflictError where even fifty numbers are taken
 */
export async function withFreeName(
  entity: Entity,
  options: { catalog: CatalogView; isHere: (entityRef: string) => boolean },
): Promise<Entity> {
  const { name } = entity.metadata;
  const named = Array.from({ length: MOST_TRIED }, (_, index) => {
    const end = index === 0 ? '' : `-${index + 1}`;
    const start = name.slice(0, LONGEST_NAME - end.length);
    const free = end ? `${start.replace(/[-_.]+$/, '')}${end}` : name;
    return { ...entity, metadata: { ...entity.metadata, name: free } };
  });
  const refs = named.map(it => stringifyEntityRef(it));
  const known = await options.catalog.find(refs);
  const isTaken = (ref: string) => known.has(ref) || options.isHere(ref);
  const found = refs.findIndex(ref => !isTaken(ref));
  if (found === -1) {
    throw new ConflictError(
      `${refs[0]} exists already, and so does it with each number up to ${MOST_TRIED}; allowed: another name`,
    );
  }
  return named[found];
}
