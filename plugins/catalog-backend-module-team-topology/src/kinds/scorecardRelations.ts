import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';

/** A scorecard is owned by the team that answers for it; what it judges changes too often for relations. */
export function scorecardRelations(entity: Entity): EntityRelationSpec[] {
  const owner = entity.spec?.owner;
  if (typeof owner !== 'string') {
    return [];
  }
  const self = getCompoundEntityRef(entity);
  const team = parseEntityRef(owner, {
    defaultKind: 'Group',
    defaultNamespace: self.namespace,
  });
  return [
    { source: self, type: RELATION_OWNED_BY, target: team },
    { source: team, type: RELATION_OWNER_OF, target: self },
  ];
}
