import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Read as a whole: most of what they say is a fact. */
const ORGANISATION_KINDS = [
  'Group',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
];

/** All that is needed of the kinds of which a catalog has thousands. */
const FIELDS_TO_COUNT = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'relations',
];
const COMPONENT_FIELDS = [...FIELDS_TO_COUNT, 'spec.owner', 'spec.dependsOn'];
const USER_FIELDS = [...FIELDS_TO_COUNT, 'spec.memberOf'];

/**
 * Everything that the model of the organisation is built from, in three
 * requests to the catalog whatever its size.
 */
export async function readOrganisation(
  catalog: CatalogService,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const responses = await Promise.all([
    catalog.getEntities({ filter: { kind: ORGANISATION_KINDS } }, options),
    catalog.getEntities(
      { filter: { kind: 'Component' }, fields: COMPONENT_FIELDS },
      options,
    ),
    catalog.getEntities(
      { filter: { kind: 'User' }, fields: USER_FIELDS },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
}
