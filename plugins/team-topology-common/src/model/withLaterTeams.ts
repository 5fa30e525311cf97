import { compareText } from '../reading/refs';
import { withoutUndefined } from '../reading/values';
import { OrgLaterTeam, OrgModel } from './OrgModel';

/**
 * A model of a recorded past with the teams of today that it does not know: they
 * come later. So a map leaves room for them, and what is there on both days has
 * the same place.
 *
 * @param past - the model of the past day
 * @param today - the model of today, as the same reader sees it
 * @param firstDayOf - the first day of which a group is known
 * @public
 */
export function withLaterTeams(
  past: OrgModel,
  today: OrgModel,
  firstDayOf: (ref: string) => string | undefined,
): OrgModel {
  const known = new Set(
    [...past.teams, ...past.laterTeams, ...past.groupings].map(
      ({ ref }) => ref,
    ),
  );
  const later = today.teams.flatMap(team => {
    const { ref, title, type, partOf, founded } = team;
    const day = [founded, firstDayOf(ref)].find(
      first => first !== undefined && first > past.at,
    );
    if (known.has(ref) || team.isGrouping || day === undefined) {
      return [];
    }
    const interactions = today.interactions
      .filter(({ from, to }) => from === ref || to.includes(ref))
      .map(it => ({ ref: it.ref, mode: it.mode, from: it.from, to: it.to }));
    return [
      withoutUndefined<OrgLaterTeam>({
        ...{ ref, title, founded: day, partOf },
        type: type === 'undefined-type' ? undefined : type,
        interactions: interactions.length > 0 ? interactions : undefined,
      }),
    ];
  });
  return {
    ...past,
    laterTeams: [...past.laterTeams, ...later].sort((a, b) =>
      compareText(a.ref, b.ref),
    ),
  };
}
