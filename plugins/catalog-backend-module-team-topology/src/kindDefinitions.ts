import {
  KUMIKI_KINDS,
  KindRules,
  EntityProblem,
  findKindProblems,
  kumikiSchemas,
  relationsOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import {
  findScorecardProblems,
  scorecardSchema,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Every kind that this module brings to the catalog. */
export const ACCEPTED_KINDS = [...KUMIKI_KINDS, 'Scorecard'] as const;

/** One of the kinds that this module brings to the catalog. */
export type AcceptedKind = (typeof ACCEPTED_KINDS)[number];

/** What the catalog has to know about a kind. */
interface KindDefinition extends KindRules {
  /** The relations that an entity brings on a day. */
  relationsOf(entity: Entity, options: { at: string }): EntityRelationSpec[];
}

const LEVEL_OF_CHECK = /^spec\.checks\[\d+\]\.level$/;

/**
 * Finds what no schema can say about a Scorecard. Rules are checked where the
 * facts are known: what is wrong in one costs nobody the whole scorecard.
 */
function findScorecardEntityProblems(entity: Entity): EntityProblem[] {
  const { levels } = fieldsOf(entity.spec);
  const hasLevels = listOf(levels).some(
    level => typeof fieldsOf(level).id === 'string',
  );
  return findScorecardProblems(entity).filter(
    // Said once for all, by the schema.
    ({ field }) => hasLevels || !LEVEL_OF_CHECK.test(field),
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A scorecard is owned by the team that answers for it; what it judges changes too often for relations. */
function scorecardRelations(entity: Entity): EntityRelationSpec[] {
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

/** What the catalog has to know about every kind. */
export const kindDefinitions: ReadonlyMap<AcceptedKind, KindDefinition> =
  new Map<AcceptedKind, KindDefinition>([
    ...KUMIKI_KINDS.map((kind): [AcceptedKind, KindDefinition] => [
      kind,
      {
        schema: kumikiSchemas[kind],
        findProblems: entity => findKindProblems(kind, entity),
        relationsOf: (entity, options) => relationsOf(kind, entity, options),
      },
    ]),
    [
      'Scorecard',
      {
        schema: scorecardSchema,
        findProblems: findScorecardEntityProblems,
        relationsOf: scorecardRelations,
      },
    ],
  ]);
