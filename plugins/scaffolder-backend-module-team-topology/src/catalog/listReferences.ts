import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import {
  EntityReference,
  findReferences,
} from '@kumiki/backstage-plugin-team-topology-common';
import { fullRef } from './fullRef';

/** Fields of the kinds of Backstage itself, which the organisation model does not follow. */
const OTHER_FIELDS: Record<string, string> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
};

/** Everything that an entity names and that has to exist. */
export function listReferences(entity: Entity): EntityReference[] {
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const references = findReferences(entity);
  for (const [name, defaultKind] of Object.entries(OTHER_FIELDS)) {
    const field = `spec.${name}`;
    const value = entity.spec?.[name];
    const isKnown = references.some(reference => reference.field === field);
    if (typeof value === 'string' && !isKnown) {
      const ref = fullRef(value, { defaultKind, defaultNamespace });
      references.push({ field, value, ref });
    }
  }
  return references;
}
