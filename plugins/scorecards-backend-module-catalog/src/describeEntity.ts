import { Entity } from '@backstage/catalog-model';
import {
  FactValue,
  factValueProblem,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityRelations } from './entityRelations';

const DOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];
const KINDS_WITHOUT_OWNER = ['group'];
const KINDS_IN_SYSTEMS = ['component', 'api', 'resource'];

/** What is known besides the entity itself. */
interface EntityContext {
  relations: EntityRelations;
  /** Which of the refs that it names are in the catalog. */
  existing: ReadonlySet<string>;
  /** Which of the APIs that it provides have a definition. */
  defined: ReadonlySet<string>;
  createdAtAnnotation: string;
  now: Date;
  calendar: Calendar;
}

/** The facts of one entity; one that means nothing for its kind is left out. */
export function describeEntity(
  entity: Entity,
  context: EntityContext,
): Record<string, FactValue> {
  const { metadata } = entity;
  const { links = [], tags = [] } = metadata;
  const annotations = Object.entries(metadata.annotations ?? {})
    .filter(([, value]) => value)
    .map(([name]) => name)
    .sort();
  const dangling = context.relations.outgoing.filter(
    ref => !context.existing.has(ref),
  );
  const values: Record<string, FactValue | undefined> = {
    ...describeBelonging(entity, context),
    ...describeApis(entity, context),
    lifecycle: asText(entity.spec?.lifecycle),
    hasTitle: Boolean(metadata.title?.trim()),
    hasDescription: Boolean(metadata.description?.trim()),
    linkCount: links.length,
    linkTypes: [...new Set(links.flatMap(link => link.type ?? []))].sort(),
    tagCount: tags.length,
    tags,
    annotations,
    hasDocs: DOCS_ANNOTATIONS.some(name => annotations.includes(name)),
    dependencyCount: context.relations.dependencies.length,
    dependentCount: context.relations.dependents.length,
    relationsResolve: dangling.length === 0,
    danglingRelations: dangling,
    isOrphan: metadata.annotations?.['backstage.io/orphan'] === 'true',
    ageDays: entityAge(
      metadata.annotations?.[context.createdAtAnnotation],
      context,
    ),
  };
  return withoutUndefined(values);
}

function describeBelonging(
  { kind }: Entity,
  { relations, existing }: EntityContext,
): Record<string, FactValue | undefined> {
  const { owners, systems } = relations;
  const hasOwner = owners.length > 0;
  const isGroup = (ref: string) => ref.startsWith('group:');
  const isParty = (ref: string) => isGroup(ref) || ref.startsWith('user:');
  return {
    ...(!KINDS_WITHOUT_OWNER.includes(lowerCase(kind)) && {
      owners,
      ownerResolves:
        hasOwner && owners.every(ref => isParty(ref) && existing.has(ref)),
      ownerIsGroup: hasOwner && owners.every(isGroup),
    }),
    ...(KINDS_IN_SYSTEMS.includes(lowerCase(kind)) && {
      systems,
      hasSystem: systems.some(ref => existing.has(ref)),
    }),
  };
}

function describeApis(
  { kind, spec }: Entity,
  { relations, defined }: EntityContext,
): Record<string, FactValue | undefined> {
  const { providedApis } = relations;
  switch (lowerCase(kind)) {
    case 'component':
      return {
        providedApis,
        providedApiCount: providedApis.length,
        apiDefinitionsPresent: providedApis.every(ref => defined.has(ref)),
      };
    case 'api':
      return {
        providedApis: [],
        apiDefinitionsPresent: Boolean(asText(spec?.definition)?.trim()),
      };
    default:
      return {};
  }
}

function lowerCase(kind: string): string {
  return kind.toLocaleLowerCase('en-US');
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function withoutUndefined(
  values: Record<string, FactValue | undefined>,
): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Whole days since a date, as the organisation counts them, or since a
 * timestamp; nothing where it is neither, or still to come.
 */
export function entityAge(
  createdAt: string | undefined,
  { now, calendar }: { now: Date; calendar: Calendar },
): number | undefined {
  const age = isExistingDate(createdAt)
    ? Date.parse(calendar.dayAt(now)) - Date.parse(createdAt)
    : ageOfTimestamp(createdAt, now);
  return age === undefined || age < 0
    ? undefined
    : Math.floor(age / DAY_IN_MILLISECONDS);
}

function ageOfTimestamp(
  createdAt: string | undefined,
  now: Date,
): number | undefined {
  return createdAt === undefined || factValueProblem(createdAt, 'timestamp')
    ? undefined
    : now.getTime() - Date.parse(createdAt);
}
