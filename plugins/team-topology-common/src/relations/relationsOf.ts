import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  RELATION_HAS_OPT_OUT,
  RELATION_HAS_TEAM_API,
  RELATION_OPT_OUT_OF,
  RELATION_OPTED_OUT_BY,
  RELATION_OPTS_OUT_FROM,
  RELATION_RESPONSIBILITY_OF,
  RELATION_RESPONSIBLE_FOR,
  RELATION_TEAM_API_OF,
} from '../kinds';
import { asDate } from '../reading/days';
import { asRecord, asRecords, UnknownRecord } from '../reading/values';
import { KumikiKind } from '../kinds';
import { collectInteractionRelations } from './collectInteractionRelations';
import { KumikiRelation } from './KumikiRelation';
import { RelationCollector } from './RelationCollector';

const OWNERSHIP = [RELATION_OWNED_BY, RELATION_OWNER_OF] as const;
const PARTS = [RELATION_PART_OF, RELATION_HAS_PART] as const;

/**
 * The relations that an entity of a Kumiki kind brings to the catalog on a day.
 * The entity is expected to be valid; a field that is not brings no relation.
 * @public
 */
export function relationsOf(
  kind: KumikiKind,
  entity: Entity,
  options: { at: string },
): KumikiRelation[] {
  const self = getCompoundEntityRef(entity);
  const spec = asRecord(entity.spec) ?? {};
  const collector = RelationCollector.create({ namespace: self.namespace });
  switch (kind) {
    case 'TeamApi':
      collectTeamApiRelations(collector, { self, spec, at: options.at });
      break;
    case 'TeamInteraction':
      collectInteractionRelations(collector, { self, spec, at: options.at });
      break;
    case 'Responsibility':
      collector.add(self, PARTS, collector.refs(spec.parent, 'Responsibility'));
      break;
    case 'Capability':
      collector.add(self, OWNERSHIP, collector.refs(spec.owner, 'Group'));
      break;
    default:
      collectOptOutRelations(collector, { self, spec });
  }
  return collector.relations();
}

function collectTeamApiRelations(
  collector: RelationCollector,
  options: { self: CompoundEntityRef; spec: UnknownRecord; at: string },
): void {
  const { self, spec, at } = options;
  const teams = collector.refs(spec.team, 'Group');
  collector.add(self, [RELATION_TEAM_API_OF, RELATION_HAS_TEAM_API], teams);
  collector.add(self, OWNERSHIP, teams);
  const founded = asDate(spec.founded);
  if (founded !== undefined && founded > at) {
    return;
  }
  for (const team of teams) {
    collector.add(team, PARTS, collector.refs(spec.partOf, 'Group'));
    for (const { responsibility } of asRecords(spec.does)) {
      collector.add(
        team,
        [RELATION_RESPONSIBLE_FOR, RELATION_RESPONSIBILITY_OF],
        collector.refs(responsibility, 'Responsibility'),
      );
    }
  }
}

function collectOptOutRelations(
  collector: RelationCollector,
  { self, spec }: { self: CompoundEntityRef; spec: UnknownRecord },
): void {
  collector.add(
    self,
    [RELATION_OPT_OUT_OF, RELATION_HAS_OPT_OUT],
    collector.refs(spec.subject, 'Component'),
  );
  collector.add(
    self,
    [RELATION_OPTS_OUT_FROM, RELATION_OPTED_OUT_BY],
    collector.refs(spec.capability, 'Capability'),
  );
  collector.add(self, OWNERSHIP, collector.refs(spec.maintainedBy, 'Group'));
}
