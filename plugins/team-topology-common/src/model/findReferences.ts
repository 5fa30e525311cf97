import { Entity } from '@backstage/catalog-model';
import { identify } from './EntityIndex';
import { readReferences } from './references';

/**
 * A place in an entity that names another one.
 * @public
 */
export interface EntityReference {
  /** Such as `spec.to[1]`. */
  field: string;
  /** As written. */
  value: string;
  /** In full; absent where it is not on the form of a ref. */
  ref?: string;
}

/**
 * Everything that an entity names and that has to exist for the organisation
 * model: teams, responsibilities, capabilities, components and people.
 * @public
 */
export function findReferences(entity: Entity): EntityReference[] {
  const identified = identify(entity);
  return (identified ? readReferences(identified) : [])
    .filter(({ field }) => field.rule !== undefined)
    .map(({ path, value, ref }) => ({ field: path, value, ref }));
}
