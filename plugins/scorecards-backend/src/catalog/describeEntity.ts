import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readGroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredEntity } from '../database/EntityStore';
import { digestOf } from '../database/sql/digestOf';
import { keepEntity } from './keepEntity';
import { readRef } from './readRef';

/** What the backend keeps of an entity of the catalog. */
export function describeEntity(entity: Entity): StoredEntity {
  const kept = keepEntity(entity);
  const ref = stringifyEntityRef(kept);
  const kind = kept.kind.toLocaleLowerCase('en-US');
  const group = kind === 'group' ? readGroupNode(kept) : undefined;
  return {
    ref,
    kind,
    title: group?.title ?? asText(kept.metadata.title),
    type: asText(kept.spec?.type),
    lifecycle: asText(kept.spec?.lifecycle),
    // What a team is judged by counts for the team itself.
    owner: group ? ref : readOwner(kept),
    system: readRef(kept.spec?.system, kept, 'system'),
    parents: [...(group?.parents ?? [])],
    digest: digestOf(kept),
    entity: kept,
  };
}

function readOwner(entity: Entity): string | undefined {
  const related = entity.relations?.find(it => it.type === RELATION_OWNED_BY);
  return (
    readRef(entity.spec?.owner, entity, 'group') ??
    readRef(related?.targetRef, entity, 'group')
  );
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
