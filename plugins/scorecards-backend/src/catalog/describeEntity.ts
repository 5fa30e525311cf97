import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readGroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredEntity } from '../database/EntityStore';
import { digestOf } from '../database/sql/digestOf';
import { keepEntity } from './keepEntity';
import { readOwners } from './readOwners';
import { readRef } from './readRef';

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
