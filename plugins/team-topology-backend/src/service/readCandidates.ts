import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';

const FIELDS_TO_NAME = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
  'spec.owner',
  'spec.dependsOn',
];

/**
 * The components that the caller may see, in one request to the catalog, with
 * the fields that a predicate asks about. The catalog could evaluate the
 * predicate itself, but only page by page.
 */
export async function readCandidates(
  catalog: CatalogService,
  predicate: NonNullable<OrgCapability['appliesTo']>,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const fields = new Set([...FIELDS_TO_NAME, ...fieldsOf(predicate)]);
  const { items } = await catalog.getEntities(
    { filter: { kind: 'Component' }, fields: [...fields] },
    options,
  );
  return items;
}

/**
 * The fields that a predicate reads. Names of annotations have dots of their
 * own, so that everything below the second step is read as a whole.
 */
export function fieldsOf(predicate: unknown): string[] {
  if (Array.isArray(predicate)) {
    return predicate.flatMap(fieldsOf);
  }
  if (typeof predicate !== 'object' || predicate === null) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) =>
    key.startsWith('$')
      ? fieldsOf(value)
      : key.split('.').slice(0, 2).join('.'),
  );
}
