import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { INTERACTION_MODES, InteractionMode } from './kinds/constants';
import { KumikiKind } from './kinds/entities';
import {
  RELATION_COLLABORATES_WITH,
  RELATION_FACILITATED_BY,
  RELATION_FACILITATES,
  RELATION_HAS_INTERACTION,
  RELATION_HAS_OPT_OUT,
  RELATION_HAS_TEAM_API,
  RELATION_INTERACTION_OF,
  RELATION_OPT_OUT_OF,
  RELATION_OPTED_OUT_BY,
  RELATION_OPTS_OUT_FROM,
  RELATION_RESPONSIBILITY_OF,
  RELATION_RESPONSIBLE_FOR,
  RELATION_SERVED_BY_TEAM,
  RELATION_SERVES_TEAM,
  RELATION_TEAM_API_OF,
  RELATION_WORKS_WITH,
} from './kinds/relations';
import { interactionStateAt } from './model/interactions';
import { asDate } from './reading/days';
import { asOneOf, asRecord, asRecords, UnknownRecord } from './reading/values';

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

/** Collects relations, each once and always together with its opposite. */
export class RelationCollector {
  readonly #relations = new Map<string, KumikiRelation>();
  readonly #namespace: string;

  private constructor(namespace: string) {
    this.#namespace = namespace;
  }

  static create(options: { namespace: string }): RelationCollector {
    return new RelationCollector(options.namespace);
  }

  /** Reads a shorthand ref; an empty list where there is none that can be read. */
  refs(value: unknown, defaultKind: string): CompoundEntityRef[] {
    const context = { defaultKind, defaultNamespace: this.#namespace };
    return [value].flat().flatMap(item => {
      if (typeof item !== 'string') {
        return [];
      }
      try {
        return [parseEntityRef(item, context)];
      } catch {
        return [];
      }
    });
  }

  add(
    source: CompoundEntityRef,
    [forward, backward]: readonly [string, string],
    targets: CompoundEntityRef[],
  ): void {
    for (const target of targets) {
      this.#addOne(source, forward, target);
      this.#addOne(target, backward, source);
    }
  }

  relations(): KumikiRelation[] {
    return [...this.#relations.values()];
  }

  #addOne(source: CompoundEntityRef, type: string, target: CompoundEntityRef) {
    const from = stringifyEntityRef(source);
    const to = stringifyEntityRef(target);
    this.#relations.set(`${from} ${type} ${to}`, { source, type, target });
  }
}

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

const BY_MODE: Record<InteractionMode, readonly [string, string]> = {
  'x-as-a-service': [RELATION_SERVES_TEAM, RELATION_SERVED_BY_TEAM],
  collaboration: [RELATION_COLLABORATES_WITH, RELATION_COLLABORATES_WITH],
  facilitating: [RELATION_FACILITATES, RELATION_FACILITATED_BY],
  undefined: [RELATION_WORKS_WITH, RELATION_WORKS_WITH],
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
