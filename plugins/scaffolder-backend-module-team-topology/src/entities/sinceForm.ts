import { Entity } from '@backstage/catalog-model';
import { asMap } from '../yaml/isSameData';
import {
  itemsOf,
  ListName,
  responsibilityRef,
  TeamApiChanges,
  TeamApiDescription,
} from './changeTeamApi';
import { itemKey } from './mergeEntity';

const FIELDS = ['type', 'mission', 'partOf', 'founded'] as const;
const CONTACT_FIELDS = ['request', 'hours', 'responseTarget'] as const;
const LISTS = ['does', 'doesNot', 'interim'] as const;

/**
 * What somebody changed in a form that was filled in with a Team API: what that
 * one says and the form no longer does is to go.
 *
 * @param form - `shown`: the Team API with which the form was filled in; `file`:
 *   the same as its file has it now, where what is not in it any more need not
 *   go; `asked`: the lists that the form asks for
 * @param given - what the form says
 */
export function sinceForm(
  form: { shown: Entity; file: Entity; asked: readonly ListName[] },
  given: TeamApiChanges,
): TeamApiChanges {
  const { shown, file, asked } = form;
  const named = new Set(
    [...given.accept, ...given.decline, ...given.hold].map(it =>
      responsibilityRef(it.responsibility, file),
    ),
  );
  const inFile = new Set(
    LISTS.flatMap(list =>
      itemsOf(file, list).map(it => responsibilityRef(it.responsibility, file)),
    ),
  );
  const before = (list: ListName, value: string) =>
    itemsOf(shown, list).find(
      it =>
        responsibilityRef(it.responsibility, shown) ===
        responsibilityRef(value, file),
    ) ?? {};
  return {
    ...given,
    describe: given.describe && describeSince(shown, given.describe),
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
    release: [
      ...given.release,
      ...asked.flatMap(list =>
        itemsOf(shown, list).flatMap(it => {
          const ref = responsibilityRef(it.responsibility, shown);
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
): TeamApiDescription {
  const { contact = {} } = given;
  const before = asMap(spec.contact) ?? {};
  const channels = listOf(before.channels);
  return {
    ...given,
    ...goneOf(FIELDS, spec, given),
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
