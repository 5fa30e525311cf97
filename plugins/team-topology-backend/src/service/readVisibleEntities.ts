import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';

/** In lower case: of these kinds, all is read that the caller may see. */
export const KINDS_READ: ReadonlySet<string> = new Set(
  [...MODEL_KINDS, 'Component', 'User', 'Template'].map(kind =>
    kind.toLocaleLowerCase('en-US'),
  ),
);

/**
 * Everything of the organisation that the caller may see, in three requests to
 * the catalog whatever its size. `getEntities` without a limit is one request:
 * the catalog streams all of it, where `queryEntities` and `streamEntities`
 * would make one request per page.
 */
export async function readVisibleEntities(
  catalog: CatalogService,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const responses = await Promise.all([
    catalog.getEntities({ filter: { kind: [...MODEL_KINDS] } }, options),
    catalog.getEntities(
      { filter: { kind: 'Component' }, fields: [...MODEL_COMPONENT_FIELDS] },
      options,
    ),
    catalog.getEntities(
      // Templates only so that one that is hidden can be told from one that is not.
      {
        filter: { kind: ['User', 'Template'] },
        fields: [...MODEL_USER_FIELDS],
      },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
}
