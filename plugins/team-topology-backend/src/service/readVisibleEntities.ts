import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Read as a whole: the model shows most of what they say. */
const ORGANISATION_KINDS = [
  'Group',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
];

/** All that the model needs of the kinds of which a catalog has thousands. */
const FIELDS_TO_COUNT = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];
const COMPONENT_FIELDS = [...FIELDS_TO_COUNT, 'spec.owner', 'spec.dependsOn'];
/** In lower case: of these kinds, all is read that the caller may see. */
export const KINDS_READ: ReadonlySet<string> = new Set(
  [...ORGANISATION_KINDS, 'Component', 'User', 'Template'].map(kind =>
    kind.toLocaleLowerCase('en-US'),
  ),
);

const USER_FIELDS = [
  ...FIELDS_TO_COUNT,
  'spec.memberOf',
  'spec.profile.displayName',
];

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
    catalog.getEntities({ filter: { kind: ORGANISATION_KINDS } }, options),
    catalog.getEntities(
      { filter: { kind: 'Component' }, fields: COMPONENT_FIELDS },
      options,
    ),
    catalog.getEntities(
      // Templates only so that one that is hidden can be told from one that is not.
      { filter: { kind: ['User', 'Template'] }, fields: USER_FIELDS },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
}
