import { Entity } from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { EntityProblem } from '@kumiki/backstage-plugin-team-topology-common';

/** What the catalog has to know about a kind. */
export interface KindDefinition {
  schema: JsonObject;
  /** What is wrong in an entity beyond its schema. */
  findProblems(entity: Entity): EntityProblem[];
  /** The relations that an entity brings on a day. */
  relationsOf(entity: Entity, options: { at: string }): EntityRelationSpec[];
}
