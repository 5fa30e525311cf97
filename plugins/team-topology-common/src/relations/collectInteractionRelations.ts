import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  INTERACTION_MODES,
  InteractionMode,
  RELATION_COLLABORATES_WITH,
  RELATION_FACILITATED_BY,
  RELATION_FACILITATES,
  RELATION_HAS_INTERACTION,
  RELATION_INTERACTION_OF,
  RELATION_SERVED_BY_TEAM,
  RELATION_SERVES_TEAM,
} from '../kinds';
import { asDate } from '../reading/days';
import { interactionStateAt } from '../model/interactionState';
import { asOneOf, UnknownRecord } from '../reading/values';
import { RelationCollector } from './RelationCollector';

const BY_MODE: Record<InteractionMode, readonly [string, string]> = {
  'x-as-a-service': [RELATION_SERVES_TEAM, RELATION_SERVED_BY_TEAM],
  collaboration: [RELATION_COLLABORATES_WITH, RELATION_COLLABORATES_WITH],
  facilitating: [RELATION_FACILITATES, RELATION_FACILITATED_BY],
};

/**
 * Every party is related to the interaction always; the teams are related to
 * each other only while the interaction is in force, so that the catalog's own
 * graph shows how people work together now.
 */
export function collectInteractionRelations(
  collector: RelationCollector,
  options: { self: CompoundEntityRef; spec: UnknownRecord; at: string },
): void {
  const { self, spec, at } = options;
  const from = collector.refs(spec.from, 'Group');
  const to = collector.refs(spec.to, 'Group');
  collector.add(
    self,
    [RELATION_INTERACTION_OF, RELATION_HAS_INTERACTION],
    [...from, ...to],
  );
  const mode = asOneOf(spec.mode, INTERACTION_MODES);
  if (mode && isInForce(spec, at)) {
    for (const team of from) {
      collector.add(team, BY_MODE[mode], to);
    }
  }
}

function isInForce(spec: UnknownRecord, at: string): boolean {
  const since = asDate(spec.since);
  if (since === undefined) {
    return false;
  }
  const state = interactionStateAt(
    {
      since,
      until: asDate(spec.until),
      reviewBy: asDate(spec.reviewBy),
      ended: asDate(spec.ended),
    },
    at,
  );
  return state === 'active' || state === 'overdue';
}
