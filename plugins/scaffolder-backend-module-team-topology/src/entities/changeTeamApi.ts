import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { fullRef } from '../catalog/entityRefs';
import { asMap } from '../yaml/isSameData';
import { mergeEntity } from './mergeEntity';
import { changeList, NAMED_LISTS, NamedList } from './namedLists';

/** What a team changes about its Team API; null takes a field away. */
export interface TeamApiChanges {
  accept: { responsibility: string; primary?: boolean }[];
  decline: {
    responsibility: string;
    handOffTo?: string | null;
    reason?: string | null;
  }[];
  hold: {
    responsibility: string;
    rightfulOwner: string;
    since: string;
    reviewBy?: string | null;
  }[];
  release: string[];
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

const LISTS = ['does', 'doesNot', 'interim'] as const;
/** The lists of responsibilities in a Team API. */
export type ListName = (typeof LISTS)[number];

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

function changeBoundary(entity: Entity, changes: TeamApiChanges): Entity {
  const lists: Record<ListName, JsonObject[]> = {
    does: itemsOf(entity, 'does'),
    doesNot: itemsOf(entity, 'doesNot'),
    interim: itemsOf(entity, 'interim'),
  };
  const refOf = (value: unknown) => responsibilityRef(value, entity);
  const takeOut = (ref: string | undefined, names: readonly ListName[]) =>
    names.filter(name => {
      const kept = lists[name].filter(it => refOf(it.responsibility) !== ref);
      const isGone = kept.length < lists[name].length;
      lists[name] = kept;
      return isGone;
    }).length > 0;
  const putInto = (name: ListName, item: JsonObject) => {
    const ref = refOf(item.responsibility);
    takeOut(
      ref,
      LISTS.filter(other => other !== name),
    );
    const at = lists[name].findIndex(it => refOf(it.responsibility) === ref);
    const { responsibility, ...fields } = item;
    lists[name] =
      at === -1
        ? [...lists[name], withoutNothing(item)]
        : lists[name].map((it, index) =>
            index === at ? withoutNothing({ ...it, ...fields }) : it,
          );
  };
  changes.release.forEach((value, index) => {
    if (!takeOut(refOf(value), LISTS)) {
      throw new InputError(
        `release[${index}] is ${quoteValue(value)}, which ${
          entity.spec?.team
        } neither accepts, declines nor holds`,
      );
    }
  });
  changes.accept.forEach(item => putInto('does', givenOf(item)));
  changes.decline.forEach(item => putInto('doesNot', givenOf(item)));
  changes.hold.forEach(item => putInto('interim', givenOf(item)));
  const spec: JsonObject = { ...entity.spec };
  for (const name of LISTS) {
    delete spec[name];
    if (lists[name].length > 0) {
      spec[name] = lists[name];
    }
  }
  return { ...entity, spec };
}

/** The full ref of a responsibility, as a Team API writes it. */
export function responsibilityRef(
  value: unknown,
  teamApi: Entity,
): string | undefined {
  return fullRef(value, {
    defaultKind: 'responsibility',
    defaultNamespace: teamApi.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
}

/** The items of a list in a Team API. */
export function itemsOf(entity: Entity, name: ListName): JsonObject[] {
  const list: unknown = entity.spec?.[name];
  return Array.isArray(list)
    ? list.flatMap((item): JsonObject[] => {
        const map = asMap(item) as JsonObject | undefined;
        return map ? [map] : [];
      })
    : [];
}

/** What is undefined is not given: a template leaves it so where nobody has filled it in. */
function givenOf(item: object): JsonObject {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  );
}

function withoutNothing(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null),
  );
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
  const refs = named.map(value => responsibilityRef(value, teamApi));
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
