import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { CatalogView } from '../catalog/CatalogView';
import { Workspace } from '../workspace/Workspace';

const LONGEST_NAME = 63;
const MOST_TRIES = 20;

/** The entity with a name that neither the catalog nor the workspace has. */
export async function findFreeName<T extends Entity>(
  entity: T,
  options: { catalog: CatalogView; workspace: Workspace },
): Promise<T> {
  const { catalog, workspace } = options;
  const candidates = Array.from({ length: MOST_TRIES }, (_, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    const { name } = entity.metadata;
    const short = name.slice(0, LONGEST_NAME - suffix.length);
    const metadata = { ...entity.metadata, name: `${short}${suffix}` };
    return { ...entity, metadata };
  });
  const taken = new Set([
    ...(
      await catalog.find(candidates.map(it => stringifyEntityRef(it)))
    ).keys(),
    ...(await workspace.listEntities(entity.kind)).map(it => it.entityRef),
  ]);
  const free = candidates.find(it => !taken.has(stringifyEntityRef(it)));
  if (!free) {
    throw new ConflictError(
      `${stringifyEntityRef(entity)} and ${
        MOST_TRIES - 1
      } names like it exist already; allowed: another name`,
    );
  }
  return free;
}
