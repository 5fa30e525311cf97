import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  BoundaryChanges,
  changeBoundary,
  responsibilityIn,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';
import { mergeEntity } from './mergeEntity';
import { changeList, NAMED_LISTS, NamedList } from './namedLists';

/** What a team changes about its Team API; null takes a field away. */
export interface TeamApiChanges extends BoundaryChanges {
  /** What the team says about itself. */
  describe?: TeamApiDescription;
  /** Channels that are to go. */
  close?: { type: string; name: string }[];
  /** Items that are to go, by list. */
  gone?: Partial<Record<NamedList, unknown[]>>;
}

/** What a team says about itself. */
export interface TeamApiDescription {
  type?: string | null;
  grouping?: string | null;
  mission?: string | null;
  partOf?: string | null;
  founded?: string | null;
  contact?: {
    channels?: { type: string; name: string; url?: string | null }[];
    request?: string | null;
    hours?: string | null;
    responseTarget?: string | null;
  };
  /** Items of a list that are not named stay. */
  serviceLevels?:
    | { name: string; target: string; url?: string | null }[]
    | null;
  versioning?: string | null;
  searchTerms?: string[] | null;
  meetings?: { name: string; when: string; url?: string | null }[] | null;
  currentWork?: { title: string; url?: string | null }[] | null;
}

/** The Team API of a team after a change: each responsibility is in one list at most. */
export function changeTeamApi(entity: Entity, changes: TeamApiChanges): Entity {
  const { describe } = changes;
  return changeBoundary(
    describe ? describeTeam(entity, describe, changes) : entity,
    changes,
  );
}

/** What a team says about itself is merged field by field; an item of a list goes only where somebody says so. */
function describeTeam(
  entity: Entity,
  { contact, ...fields }: TeamApiDescription,
  { close = [], gone = {} }: Pick<TeamApiChanges, 'close' | 'gone'>,
): Entity {
  const channels = changeList('channels', entity, {
    before: asMap(entity.spec?.contact)?.channels,
    given: contact?.channels ?? [],
    gone: close,
  });
  const lists = NAMED_LISTS.flatMap(list => {
    const given = fields[list];
    if (given === null || (given === undefined && !gone[list])) {
      return [];
    }
    const items = changeList(list, entity, {
      before: entity.spec?.[list],
      given: given ?? [],
      gone: gone[list],
    });
    return [[list, items.length > 0 ? items : null]];
  });
  const { apiVersion, kind, metadata } = entity;
  const merged = mergeEntity(entity, {
    apiVersion,
    kind,
    metadata: { name: metadata.name },
    spec: {
      ...fields,
      ...Object.fromEntries(lists),
      contact: { ...contact, channels: channels.length > 0 ? channels : null },
    } as JsonObject,
  });
  const { contact: said, ...rest } = merged.spec ?? {};
  const isEmpty = Object.keys(asMap(said) ?? {}).length === 0;
  return isEmpty ? { ...merged, spec: rest } : merged;
}

/** Refuses a change that says two things about one responsibility, or nothing at all. */
export function refuseRepeated(teamApi: Entity, changes: TeamApiChanges): void {
  const { accept, decline, hold, release, describe } = changes;
  const named = [
    ...[...accept, ...decline, ...hold].map(it => it.responsibility),
    ...release,
  ];
  if (named.length === 0 && describe === undefined) {
    throw new InputError(
      'Nothing is accepted, declined, held, released or described; allowed: at least one of them',
    );
  }
  const refs = named.map(value => responsibilityIn(value, teamApi));
  // Of several places, the first is the one that stays in the map.
  const places = new Map(
    refs.map((ref, index) => [ref, index] as const).reverse(),
  );
  const again = refs.findIndex((ref, index) => places.get(ref) !== index);
  if (again !== -1) {
    throw new InputError(
      `${named[again]} is named twice; allowed: each responsibility once, either accepted, declined, held or released`,
    );
  }
}
