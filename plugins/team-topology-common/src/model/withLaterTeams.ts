import { compareText } from '../reading/refs';
import { withoutUndefined } from '../reading/values';
import { OrgLaterTeam, OrgModel } from './OrgModel';

/**
 * What is known of teams that come later than a past day.
 * @public
 */
export interface LaterTeamsKnown {
  /** The model of today, as the same reader sees it. */
  today: OrgModel;
  /** A model in which each team is as it was when it came. */
  asFirstKnown: OrgModel;
  /** The first day of which a group is known. */
  firstDayOf(ref: string): string | undefined;
}

/**
 * A model of a recorded past with the teams of today that it does not know: they
 * come later. So a map leaves room for them where they will be when they come, and
 * what is there on both days has the same place.
 *
 * @param past - the model of the past day
 * @public
 */
export function withLaterTeams(
  past: OrgModel,
  { today, asFirstKnown, firstDayOf }: LaterTeamsKnown,
): OrgModel {
  const known = new Set(
    [...past.teams, ...past.laterTeams, ...past.groupings].map(
      ({ ref }) => ref,
    ),
  );
  const begun = new Map(asFirstKnown.teams.map(team => [team.ref, team]));
  const later = today.teams.flatMap(team => {
    const { ref, title, founded } = team;
    const day = [founded, firstDayOf(ref)].find(
      first => first !== undefined && first > past.at,
    );
    if (known.has(ref) || team.isGrouping || day === undefined) {
      return [];
    }
    const { type, partOf } = begun.get(ref) ?? team;
    const interactions = today.interactions
      .filter(({ from, to }) => from === ref || to.includes(ref))
      .map(it => ({ ref: it.ref, mode: it.mode, from: it.from, to: it.to }));
    return [
      withoutUndefined<OrgLaterTeam>({
        ...{ ref, title, founded: day, partOf },
        type: type === 'undefined-type' ? undefined : type,
        interactions: interactions.length > 0 ? interactions : undefined,
        isKnownLater: true,
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
