import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  closestName,
  foldText,
  labelOf,
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';

type Named = { ref: string; title: string };

/** More of them are not listed in an error. */
const MOST_LISTED = 10;

/**
 * What somebody may mean by a ref, a name or a title: the one of that ref, else
 * all that are called so, in whatever namespace.
 */
export function findNamed<Item extends Named>(
  items: readonly Item[],
  given: string,
  kind: string,
): Item[] {
  const ref = fullRefOf(given.trim(), kind);
  const byRef = items.filter(item => item.ref === ref);
  if (byRef.length > 0) {
    return byRef;
  }
  const wanted = foldText(given);
  return wanted === ''
    ? []
    : items.filter(item => namesOf(item, given).includes(wanted));
}

/**
 * The one thing that is meant.
 *
 * @param among - what there is, and how an error calls it
 * @throws NotFoundError that lists several of that name, or suggests what is near
 */
export function findNamedOrThrow<Item extends Named>(
  given: string,
  among: { items: readonly Item[]; kind: string; what: string; at: string },
): Item {
  const { items, kind, what, at } = among;
  const [found, ...others] = findNamed(items, given, kind);
  if (found && others.length === 0) {
    return found;
  }
  if (found) {
    const refs = [found, ...others].map(({ ref }) => ref);
    const listed = refs.slice(0, MOST_LISTED).join(', ');
    const more =
      refs.length > MOST_LISTED ? ` and ${refs.length - MOST_LISTED} more` : '';
    throw new NotFoundError(
      `'${given}' matches several: ${listed}${more}; give the ref of one`,
    );
  }
  const suggestion = suggestRef(items, given);
  throw new NotFoundError(
    `No ${what} '${given}' at ${at}; ${
      suggestion === undefined
        ? `none of the ${items.length} that you can see has a similar name`
        : `did you mean '${suggestion}'?`
    }`,
  );
}

/** The ref of what was probably meant, where something is near. */
function suggestRef(
  items: readonly Named[],
  given: string,
): string | undefined {
  const refs = new Map<string, string>();
  for (const { ref, title } of [...items].reverse()) {
    refs.set(ref, ref);
    refs.set(foldText(title), ref);
    refs.set(nameIn(ref), ref);
  }
  // Somebody may have the right name and the wrong namespace.
  const name = given.trim().split('/').pop() ?? '';
  const closest =
    closestName(given.trim(), [...refs.keys()]) ??
    closestName(foldText(name), [...refs.keys()]);
  return closest === undefined ? undefined : refs.get(closest);
}

/** How an item may be called, folded; a title without what tells namesakes apart, too. */
function namesOf({ ref, title }: Named, given: string): string[] {
  const label = foldText(labelOf({ ref, title: given }));
  return [
    foldText(title),
    foldText(nameIn(ref)),
    ...(label === foldText(title) ? [foldText(given)] : []),
  ];
}

function nameIn(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function fullRefOf(text: string, kind: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: kind }));
  } catch {
    return undefined;
  }
}

/**
 * Finds a team by its ref, its name or its title.
 * @throws NotFoundError that lists several of that name, says what is in a
 *   grouping or when a team is founded, or suggests what is near
 */
export function findTeam(model: OrgModel, given: string): OrgTeam {
  const { at, groupings, laterTeams, teams } = model;
  const among = { kind: 'group', what: 'team', at };
  if (findNamed(teams, given, 'group').length === 0) {
    const [grouping] = findNamed(groupings, given, 'group');
    if (grouping) {
      const inside = grouping.teams.join(', ') || 'no team directly';
      throw new NotFoundError(
        `'${grouping.ref}' is a grouping, not a team; it contains ${inside}`,
      );
    }
    const [later] = findNamed(laterTeams, given, 'group');
    if (later) {
      throw new NotFoundError(
        `'${later.ref}' is founded on ${later.founded}, after ${at}`,
      );
    }
  }
  return findNamedOrThrow(given, { ...among, items: teams });
}
