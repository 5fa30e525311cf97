import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
} from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { MODEL_KINDS } from '../model/modelFields';
import { compareText } from '../reading/refs';
import { asRecord, asRecords, asText, UnknownRecord } from '../reading/values';

const METADATA_FIELDS = ['title', 'description', 'labels', 'tags'];
const ANNOTATIONS = [ANNOTATION_ORIGIN_LOCATION, ANNOTATION_LOCATION];

/** Where nothing else is read of a kind; all that ours say is. */
const SPEC_FIELDS: Record<string, readonly string[]> = {
  group: ['type', 'parent', 'children', 'members', 'profile'],
  user: ['memberOf', 'profile'],
  component: ['owner', 'dependsOn', 'type', 'lifecycle'],
};

/** Of other types, such as those of whoever owns most things, there are thousands. */
const RELATIONS = [
  ...['childOf', 'parentOf', 'memberOf', 'ownedBy', 'dependsOn'],
  ...['consumesApi', 'providesApi'],
];

const WHOLE_KINDS = new Set(
  MODEL_KINDS.map(kind => kind.toLocaleLowerCase('en-US')),
);

/** What is read of a Group because a filter asks for it. */
interface AlsoRead {
  annotations: readonly string[];
  fields: readonly string[];
  relations: readonly string[];
}

/**
 * What the model reads of an entity, and nothing else: an entity whose avatar,
 * etag or order of relations is another one is the same as before. Of kinds that
 * the model is not made of, only the name is left.
 *
 * @param teams - which Groups are teams, where the model is told: what that
 *   filter names is read as well
 * @returns the same function for any number of entities, from the catalog or
 *   from files
 * @public
 */
export function entityProjection(
  teams?: FilterPredicate,
): (entity: Entity) => Entity {
  const paths = pathsOf(teams);
  const below = (prefix: string) =>
    paths.flatMap(path =>
      path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
    );
  const alsoRead: AlsoRead = {
    annotations: below('metadata.annotations.'),
    fields: below('spec.').map(path => path.split('.')[0]),
    relations: below('relations.'),
  };
  return entity => project(entity, alsoRead);
}

/** The paths that a filter compares, wherever they are in it. */
function pathsOf(filter: unknown): string[] {
  if (Array.isArray(filter)) {
    return filter.flatMap(pathsOf);
  }
  return Object.entries(asRecord(filter) ?? {}).flatMap(([key, value]) =>
    key.startsWith('$') ? pathsOf(value) : [key],
  );
}

function project(entity: Entity, alsoRead: AlsoRead): Entity {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const metadata = asRecord(entity.metadata) ?? {};
  const name = {
    name: entity.metadata.name,
    namespace: asText(metadata.namespace) ?? DEFAULT_NAMESPACE,
  };
  const { apiVersion } = entity;
  if (!WHOLE_KINDS.has(kind) && !SPEC_FIELDS[kind]) {
    return { apiVersion, kind: entity.kind, metadata: name };
  }
  const isGroup = kind === 'group';
  const annotations = pick(asRecord(metadata.annotations), [
    ...ANNOTATIONS,
    ...(isGroup ? alsoRead.annotations : []),
  ]);
  const spec = specOf(asRecord(entity.spec), SPEC_FIELDS[kind], {
    alsoRead: isGroup ? alsoRead.fields : [],
  });
  const relations = relationsOf(
    entity,
    new Set([...RELATIONS, ...(isGroup ? alsoRead.relations : [])]),
  );
  const problems = problemsOf(entity);
  return {
    apiVersion,
    kind: entity.kind,
    metadata: {
      ...name,
      ...pick(metadata, METADATA_FIELDS),
      ...(annotations && { annotations }),
    } as Entity['metadata'],
    ...(spec && { spec }),
    ...(relations.length > 0 && { relations }),
    ...(problems && { status: { items: problems } as JsonObject }),
  } as Entity;
}

function specOf(
  spec: UnknownRecord | undefined,
  fields: readonly string[] | undefined,
  { alsoRead }: { alsoRead: readonly string[] },
): JsonObject | undefined {
  const read = fields ? pick(spec, [...fields, ...alsoRead]) : spec;
  if (!fields || !read?.profile || alsoRead.includes('profile')) {
    return read as JsonObject | undefined;
  }
  const displayName = asText(asRecord(read.profile)?.displayName);
  const { profile: _, ...others } = read;
  return (
    displayName === undefined ? others : { ...others, profile: { displayName } }
  ) as JsonObject;
}

function relationsOf(
  entity: Entity,
  types: ReadonlySet<string>,
): NonNullable<Entity['relations']> {
  return asRecords(entity.relations)
    .flatMap(({ type, targetRef }) =>
      typeof type === 'string' &&
      typeof targetRef === 'string' &&
      types.has(type)
        ? [{ type, targetRef }]
        : [],
    )
    .sort(
      (a, b) =>
        compareText(a.type, b.type) || compareText(a.targetRef, b.targetRef),
    );
}

/** Why the catalog refuses a newer version; all else in it is of no concern. */
function problemsOf(entity: Entity): JsonObject[] | undefined {
  const { status } = entity as { status?: unknown };
  const items = asRecords(asRecord(status)?.items)
    .filter(({ level }) => level === 'error')
    .map(item => pick(item, ['type', 'level', 'message']) as JsonObject);
  return items.length > 0 ? items : undefined;
}

function pick(
  record: UnknownRecord | undefined,
  fields: readonly string[],
): UnknownRecord | undefined {
  const found = [...new Set(fields)].flatMap(field =>
    record?.[field] === undefined ? [] : [[field, record[field]]],
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
