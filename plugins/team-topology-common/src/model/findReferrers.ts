import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { KUMIKI_KINDS } from '../kinds/entities';
import { findReferences } from './references';

/**
 * An entity that names another one.
 * @public
 */
export interface Referrer {
  entityRef: string;
  title?: string;
  /** The fields in which it does, such as `spec.does[0].responsibility`. */
  fields: string[];
}

/**
 * What to ask the catalog for to know which entities name another one: a filter
 * of `getEntities`.
 * @public
 */
export function referrerFilter(
  entityRef: string,
): Record<string, string | string[]>[] {
  return [{ kind: [...KUMIKI_KINDS] }, { 'relations.dependsOn': entityRef }];
}

/**
 * The entities that name another one, in order. What it says about itself does
 * not count.
 *
 * @param entityRef - full and in lower case
 * @public
 */
export function findReferrers(
  entityRef: string,
  entities: readonly Entity[],
): Referrer[] {
  return entities
    .flatMap((entity): Referrer[] => {
      const own = stringifyEntityRef(entity);
      const fields = findReferences(entity)
        .filter(({ ref }) => ref === entityRef)
        .map(({ field }) => field)
        .filter(field => field.startsWith('spec.'));
      const { title } = entity.metadata;
      return own === entityRef || fields.length === 0
        ? []
        : [{ entityRef: own, ...(title && { title }), fields }];
    })
    .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
}
