import { Entity } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { formBasisOf } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';

/**
 * Refuses what somebody changed in a form that was filled in with something
 * that the catalog no longer has.
 *
 * @param basis - what the form was filled in with
 */
export async function refuseOutdatedForm(
  entityRef: string,
  basis: string,
  catalog: CatalogView,
): Promise<Entity> {
  const shown = await catalog.get(entityRef);
  if (!shown || formBasisOf(shown) !== basis) {
    throw new ConflictError(
      `${entityRef} has changed since the form was filled in with it; fill in the form again`,
    );
  }
  return shown;
}

/** The entity with null, which removes, for each field of its spec that a form asked for and that is empty. */
export function withoutEmptied(
  entity: Entity,
  asked: readonly string[],
): Entity {
  const emptied = asked.filter(name => entity.spec?.[name] === undefined);
  return {
    ...entity,
    spec: {
      ...entity.spec,
      ...Object.fromEntries(emptied.map(name => [name, null])),
    },
  };
}
