import { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { inSchemaOrder } from './inSchemaOrder';

/**
 * A new document for an entity: always the same text for the same entity, with
 * quotes only where the catalog would otherwise read something else. A date
 * needs none: the catalog reads YAML 1.2, where it is a text.
 */
export function formatEntity(entity: Entity): string {
  return stringify(inSchemaOrder(entity), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}
