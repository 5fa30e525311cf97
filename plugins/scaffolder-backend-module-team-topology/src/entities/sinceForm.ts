import { Entity } from '@backstage/catalog-model';
import {
  boundaryItems,
  BoundaryList,
  responsibilityIn,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';
import { TeamApiChanges, TeamApiDescription } from './changeTeamApi';
import { itemKey } from './mergeEntity';
import { AskedField, keyInList, NAMED_LISTS } from './namedLists';

const FIELDS = ['type', 'mission', 'partOf', 'founded'] as const;
const CONTACT_FIELDS = ['request', 'hours', 'responseTarget'] as const;
const LISTS = ['does', 'doesNot', 'interim'] as const;

/**
 * What somebody changed in a form that was filled in with a Team API: what that
 * one says and the form no longer does is to go.
 *
 * @param form - `shown`: the Team API with which the form was filled in; `file`:
 *   the same as its file has it now, where what is not in it any more need not
 *   go; `asked`: the lists that the form asks for; `askedFields`: the other
 *   fields that not every form asks for
 * @param given - what the form says
 */
export function sinceForm(
  form: {
    shown: Entity;
    file: Entity;
    asked: readonly BoundaryList[];
    askedFields?: readonly AskedField[];
  },
  given: TeamApiChanges,
): TeamApiChanges {
  const { shown, file, asked, askedFields = [] } = form;
  const named = new Set(
    [...given.accept, ...given.decline, ...given.hold].map(it =>
      responsibilityIn(it.responsibility, file),
    ),
  );
  const inFile = new Set(
    LISTS.flatMap(list =>
      boundaryItems(file, list).map(it =>
        responsibilityIn(it.responsibility, file),
      ),
    ),
  );
  const before = (list: BoundaryList, value: string) =>
    boundaryItems(shown, list).find(
      it =>
        responsibilityIn(it.responsibility, shown) ===
        responsibilityIn(value, file),
    ) ?? {};
  return {
    ...given,
    describe:
      given.describe && describeSince(shown, given.describe, askedFields),
    decline: given.decline.map(it => ({
      ...it,
      ...goneOf(
        ['handOffTo', 'reason'],
        before('doesNot', it.responsibility),
        it,
      ),
    })),
    hold: given.hold.map(it => ({
      ...it,
      ...goneOf(['reviewBy'], before('interim', it.responsibility), it),
    })),
    close: given.describe ? closedSince(shown, given.describe) : [],
    gone: given.describe ? goneSince(shown, given.describe, askedFields) : {},
    release: [
      ...given.release,
      ...asked.flatMap(list =>
        boundaryItems(shown, list).flatMap(it => {
          const ref = responsibilityIn(it.responsibility, shown);
          return ref !== undefined && inFile.has(ref) && !named.has(ref)
            ? [ref]
            : [];
        }),
      ),
    ],
  };
}

function describeSince(
  { spec = {} }: Entity,
  given: TeamApiDescription,
  asked: readonly AskedField[],
): TeamApiDescription {
  const { contact = {} } = given;
  const before = asMap(spec.contact) ?? {};
  const channels = listOf(before.channels);
  return {
    ...given,
    ...goneOf(FIELDS, spec, given),
    ...goneOf(
      (['grouping', 'versioning'] as const).filter(it => asked.includes(it)),
      spec,
      given,
    ),
    ...withGoneUrls(spec, given),
    contact: {
      ...contact,
      ...goneOf(CONTACT_FIELDS, before, contact),
      channels: contact.channels?.map(channel => ({
        ...channel,
        ...goneOf(
          ['url'],
          channels.find(
            it => it.type === channel.type && it.name === channel.name,
          ) ?? {},
          channel,
        ),
      })),
    },
  };
}

/** The items of the lists, where an address that was shown may be gone. */
function withGoneUrls(
  spec: NonNullable<Entity['spec']>,
  given: TeamApiDescription,
): Pick<TeamApiDescription, 'serviceLevels' | 'meetings' | 'currentWork'> {
  const without = <TItem extends object>(
    items: TItem[] | null | undefined,
    before: unknown,
    name: keyof TItem & string,
  ) =>
    items?.map(item => ({
      ...item,
      ...goneOf(
        ['url'],
        listOf(before).find(it => it[name] === item[name]) ?? {},
        item as { url?: unknown },
      ),
    }));
  const lists = {
    serviceLevels: without(given.serviceLevels, spec.serviceLevels, 'name'),
    meetings: without(given.meetings, spec.meetings, 'name'),
    currentWork: without(given.currentWork, spec.currentWork, 'title'),
  };
  return Object.fromEntries(
    Object.entries(lists).filter(([, items]) => items !== undefined),
  );
}

/** The channels that were shown and that the form does not name. */
function closedSince(
  shown: Entity,
  { contact = {} }: TeamApiDescription,
): NonNullable<TeamApiChanges['close']> {
  const keyOf = (channel: unknown) => itemKey('channels', channel, shown);
  const kept = new Set((contact.channels ?? []).map(keyOf));
  return listOf(asMap(shown.spec?.contact)?.channels).flatMap(channel => {
    const { type, name } = channel;
    return typeof type === 'string' &&
      typeof name === 'string' &&
      !kept.has(keyOf(channel))
      ? [{ type, name }]
      : [];
  });
}

/** The items of the other lists that were shown and that the form does not name. */
function goneSince(
  shown: Entity,
  given: TeamApiDescription,
  asked: readonly AskedField[],
): NonNullable<TeamApiChanges['gone']> {
  return Object.fromEntries(
    NAMED_LISTS.filter(list => asked.includes(list)).flatMap(list => {
      const before = shown.spec?.[list];
      const kept = new Set(
        given[list]?.map(item => keyInList(list, item, shown)),
      );
      const gone = (Array.isArray(before) ? before : []).filter(
        item => !kept.has(keyInList(list, item, shown)),
      );
      return gone.length > 0 ? [[list, gone]] : [];
    }),
  );
}

/** Null for each field that was there and is not given any more. */
function goneOf<TName extends string>(
  names: readonly TName[],
  before: Record<string, unknown>,
  now: Partial<Record<TName, unknown>>,
): Partial<Record<TName, null>> {
  const gone: Partial<Record<TName, null>> = {};
  for (const name of names) {
    if (before[name] !== undefined && now[name] === undefined) {
      gone[name] = null;
    }
  }
  return gone;
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(item => asMap(item) ?? {}) : [];
}
