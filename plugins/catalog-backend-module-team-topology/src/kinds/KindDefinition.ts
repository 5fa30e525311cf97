import { Entity } from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { KindRules } from '@kumiki/backstage-plugin-team-topology-common';

/** What the catalog has to know about a kind. */
export interface KindDefinition extends KindRules {
  /** The relations that an entity brings on a day. */
  relationsOf(entity: Entity, options: { at: string }): EntityRelationSpec[];
}
