import { CompoundEntityRef } from '@backstage/catalog-model';

/**
 * A relation that an entity of a Kumiki kind brings to the catalog. It need not
 * begin or end at that entity.
 * @public
 */
export interface KumikiRelation {
  source: CompoundEntityRef;
  type: string;
  target: CompoundEntityRef;
}
