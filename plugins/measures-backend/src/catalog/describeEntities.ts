import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  countingTeamApi,
  goldenPathStamp,
  KUMIKI_API_VERSION,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityState } from './EntityPeriod';

/** Of these kinds, what the catalog says is kept. */
export const KEPT_KINDS = ['Component', 'Resource', 'API', 'System', 'Group'];

/** What is read of the catalog; Team APIs say of which type a team is. */
export const READ_KINDS = [...KEPT_KINDS, 'TeamApi'];

/** As much of an entity as is read. */
export const READ_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
  'spec.dependsOn',
  'spec.owner',
  'spec.parent',
  'spec.team',
  'spec.type',
];

const SLUG_ANNOTATION = 'github.com/project-slug';
const API_GROUP = KUMIKI_API_VERSION.replace(/\/.*$/, '/');
/** Together they fit into a column. */
const MAX_REFS = 100;
/** A line break stands between refs where they are stored. */
const NOT_IN_REFS = /\p{Cc}|\p{Cs}/u;

/**
 * What is kept of the entities of the catalog, by ref.
 * @param entities - all of {@link READ_KINDS}, with {@link READ_FIELDS} at least
 */
export function describeEntities(
  entities: readonly Entity[],
): Map<string, EntityState> {
  const groups = new Map<string, Entity>();
  const states = new Map<string, EntityState>();
  const teamApis = new Map<string, Entity[]>();
  for (const entity of entities) {
    const kind = entity.kind.toLocaleLowerCase('en-US');
    if (kind === 'teamapi') {
      const team = readRef(entity.spec?.team, entity, 'group');
      if (team && entity.apiVersion.startsWith(API_GROUP)) {
        teamApis.set(team, [...(teamApis.get(team) ?? []), entity]);
      }
      continue;
    }
    const state = describeEntity(entity, kind);
    if (!NOT_IN_REFS.test(state.entity)) {
      states.set(state.entity, state);
      if (kind === 'group') {
        groups.set(state.entity, entity);
      }
    }
  }
  for (const [team, claimants] of teamApis) {
    const type = countingTeamApi(claimants, groups.get(team))?.spec?.type;
    const state = states.get(team);
    const teamType = TEAM_TYPES.find(it => it === type);
    if (state && teamType) {
      states.set(team, { ...state, teamType });
    }
  }
  return states;
}

function describeEntity(entity: Entity, kind: string): EntityState {
  const ref = stringifyEntityRef(entity);
  const stamp = goldenPathStamp(entity);
  const slug = entity.metadata.annotations?.[SLUG_ANNOTATION];
  return {
    entity: ref,
    kind,
    owners:
      kind === 'group'
        ? [ref]
        : readRefs(entity, RELATION_OWNED_BY, entity.spec?.owner, 'group'),
    parents:
      kind === 'group'
        ? readRefs(entity, RELATION_CHILD_OF, entity.spec?.parent, 'group')
        : [],
    ...(stamp && { template: stamp.template }),
    ...(stamp?.version && { templateVersion: stamp.version }),
    capabilities: readRefs(
      entity,
      RELATION_DEPENDS_ON,
      entity.spec?.dependsOn,
      'component',
    ).filter(it => it.startsWith('capability:')),
    ...(slug && { repository: slug.toLocaleLowerCase('en-US') }),
  };
}

/** What the catalog relates an entity to; where it has no such relation, what the entity names. */
function readRefs(
  entity: Entity,
  relation: string,
  written: unknown,
  defaultKind: string,
): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
  const refs = (related.length > 0 ? related : [written].flat())
    .map(value => readRef(value, entity, defaultKind))
    .filter((ref): ref is string => ref !== undefined)
    .filter(ref => !NOT_IN_REFS.test(ref));
  return [...new Set(refs)].sort().slice(0, MAX_REFS);
}

function readRef(
  value: unknown,
  entity: Entity,
  defaultKind: string,
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}
