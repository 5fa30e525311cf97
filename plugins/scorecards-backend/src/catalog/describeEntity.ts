import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import { readGroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredEntity } from '../database/entities/StoredEntity';
import { digestOf } from '../database/sql/digestOf';
import { readRef } from './readRef';

const API_GROUP = KUMIKI_API_VERSION.replace(/\/.*$/, '/');

/** Whether an entity is of one of our kinds; a kind of that name in another API group is not. */
export function isKumikiKind(entity: Entity, kind: string): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === kind &&
    entity.apiVersion.startsWith(API_GROUP)
  );
}

/** What the backend keeps of an entity of the catalog. */
export function describeEntity(entity: Entity): StoredEntity {
  const kept = keepEntity(entity);
  const ref = stringifyEntityRef(kept);
  const kind = kept.kind.toLocaleLowerCase('en-US');
  const group = kind === 'group' ? readGroupNode(kept) : undefined;
  // What a team is judged by counts for the team itself.
  const owners = group ? [ref] : readOwners(kept);
  return {
    ref,
    kind,
    title: group?.title ?? asText(kept.metadata.title),
    type: asText(kept.spec?.type),
    lifecycle: asText(kept.spec?.lifecycle),
    owners,
    system: readRef(kept.spec?.system, kept, 'system'),
    parents: [...(group?.parents ?? [])],
    digest: group ? digestOf(kept) : describeDigest(kept, owners),
    entity: kept,
  };
}

/** Changes when anything changes that is looked at. */
function describeDigest(kept: Entity, owners: readonly string[]): string {
  // What was stored while an entity had one owner is still right where that is
  // all that there is, and nothing of it is done again.
  const related = kept.relations?.find(it => it.type === RELATION_OWNED_BY);
  const former =
    readRef(kept.spec?.owner, kept, 'group') ??
    readRef(related?.targetRef, kept, 'group');
  return owners.length <= 1 && owners[0] === former
    ? digestOf(kept)
    : digestOf({ kept, owners });
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Longer texts, such as the definition of an API, are cut. */
const MAX_TEXT_LENGTH = 8_192;

/** An entity without what says nothing about it: its place and its state in the catalog's database. */
export function withoutVolatile(entity: Entity): Entity {
  const { uid, etag, generation, ...metadata } = entity.metadata;
  const { apiVersion, kind, spec, relations } = entity;
  return {
    apiVersion,
    kind,
    metadata: metadata as Entity['metadata'],
    ...(spec && { spec }),
    ...(relations && { relations }),
  };
}

/** What is kept of an entity, and what scorecards and providers look at. */
function keepEntity(entity: Entity): Entity {
  return JSON.parse(JSON.stringify(withoutVolatile(entity), cutText));
}

function cutText(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > MAX_TEXT_LENGTH
    ? value.slice(0, MAX_TEXT_LENGTH)
    : value;
}

/** Together they fit into an index of the database. */
const MAX_OWNERS = 20;
const MAX_BYTES = 2_400;
/** Nothing has such a ref; a line break stands between owners where they are stored. */
const NOT_IN_REFS = /\p{Cc}/u;

/**
 * The owners of an entity as full refs, in their order and each once: those to
 * which the catalog relates it, whatever made the relation; where it has no such
 * relation, the one that the entity names. Beyond 20 the others do not count.
 */
function readOwners(entity: Entity): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  const written: unknown[] =
    related.length > 0 ? related : [entity.spec?.owner];
  const owners = new Set(
    written
      .map(value => readRef(value, entity, 'group'))
      .filter(ref => ref !== undefined)
      .filter(ref => !NOT_IN_REFS.test(ref)),
  );
  return takeWhatFits([...owners].sort());
}

function takeWhatFits(owners: readonly string[]): string[] {
  const taken: string[] = [];
  let bytes = 0;
  for (const owner of owners) {
    bytes += Buffer.byteLength(owner) + 1;
    if (taken.length < MAX_OWNERS && bytes <= MAX_BYTES) {
      taken.push(owner);
    }
  }
  return taken;
}
