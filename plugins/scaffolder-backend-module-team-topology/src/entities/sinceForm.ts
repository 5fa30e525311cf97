import { Entity } from '@backstage/catalog-model';
import { asMap } from '../yaml/isSameData';
import { itemsOf, responsibilityRef } from './changeTeamApi';
import { itemKey } from './itemKey';
import { TeamApiChanges, TeamApiDescription } from './TeamApiChanges';

const FIELDS = ['type', 'mission', 'partOf', 'founded'] as const;
const CONTACT_FIELDS = ['request', 'hours', 'responseTarget'] as const;

/**
 * What somebody changed in a form that was filled in with a Team API: what that
 * one says and the form no longer does is to go.
 *
 * @param shown - the Team API with which the form was filled in
 * @param file - the Team API as its file has it now; what is not in it any more need not go
 * @param given - what the form says
 */
export function sinceForm(
  { shown, file }: { shown: Entity; file: Entity },
  given: TeamApiChanges,
): TeamApiChanges {
  const { describe = {}, accept, decline } = given;
  const { contact = {} } = describe;
  const spec = shown.spec ?? {};
  const shownContact = asMap(spec.contact) ?? {};
  const gone = <TName extends string>(
    names: readonly TName[],
    before: Record<string, unknown>,
    now: Partial<Record<TName, unknown>>,
  ) =>
    Object.fromEntries(
      names
        .filter(name => before[name] !== undefined && now[name] === undefined)
        .map(name => [name, null]),
    );
  const said: TeamApiDescription = {
    ...describe,
    ...gone(FIELDS, spec, describe),
    contact: { ...contact, ...gone(CONTACT_FIELDS, shownContact, contact) },
  };
  const keyOf = (channel: unknown) => itemKey('channels', channel, shown);
  const kept = new Set((contact.channels ?? []).map(keyOf));
  const channels = Array.isArray(shownContact.channels)
    ? shownContact.channels
    : [];
  const named = new Set(
    [...accept, ...decline].map(it =>
      responsibilityRef(it.responsibility, file),
    ),
  );
  const inFile = new Set(
    (['does', 'doesNot'] as const).flatMap(list =>
      itemsOf(file, list).map(it => responsibilityRef(it.responsibility, file)),
    ),
  );
  return {
    ...given,
    describe: said,
    close: channels.flatMap(channel => {
      const { type, name } = asMap(channel) ?? {};
      return typeof type === 'string' &&
        typeof name === 'string' &&
        !kept.has(keyOf(channel))
        ? [{ type, name }]
        : [];
    }),
    release: (['does', 'doesNot'] as const).flatMap(list =>
      itemsOf(shown, list).flatMap(it => {
        const ref = responsibilityRef(it.responsibility, shown);
        return ref !== undefined && inFile.has(ref) && !named.has(ref)
          ? [ref]
          : [];
      }),
    ),
  };
}
