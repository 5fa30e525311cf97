import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Everything that the model of the organisation is built from, in three
 * requests to the catalog whatever its size.
 */
export async function readOrganisation(
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
      { filter: { kind: 'User' }, fields: [...MODEL_USER_FIELDS] },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
}
