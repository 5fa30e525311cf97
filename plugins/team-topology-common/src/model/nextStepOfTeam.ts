import { OrgTeamDetails } from './describeTeam';

/**
 * What a team should do next about what it says of itself.
 * @public
 */
export type TeamNextStep =
  /** Several TeamApis describe it, so that none counts. */
  | { step: 'keep-one-team-api' }
  /** Nobody has said what it does. */
  | { step: 'describe' }
  /** It has a TeamApi that says no mission. */
  | { step: 'write-mission' }
  /** An interaction is past its end or review date. */
  | { step: 'settle-interaction'; interaction: string; since: string }
  /** It works with others and nobody has said how. */
  | { step: 'say-how'; interaction: string }
  /** It holds something for somebody else for longer than was agreed. */
  | { step: 'review-interim'; responsibility: string; since: string }
  /** It takes part in something that several teams claim. */
  | { step: 'settle-responsibility'; responsibility: string };

/**
 * The first thing that a team should do: what hides the team from others comes
 * before what is late, and what is late before what is contested, and
 * this before what is not said. Of several
 * things that are late, the one that has been late for longest.
 *
 * @returns nothing where nothing is to be done
 * @public
 */
export function nextStepOfTeam(
  details: OrgTeamDetails,
): TeamNextStep | undefined {
  const { team } = details;
  if (team.contested) {
    return { step: 'keep-one-team-api' };
  }
  if (!team.teamApi) {
    return { step: 'describe' };
  }
  if (!team.mission) {
    return { step: 'write-mission' };
  }
  const late = [...lateInteractions(details), ...lateInterims(details)].sort(
    (a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)),
  );
  if (late.length > 0) {
    return late[0];
  }
  const contested = details.responsibilities.find(
    ({ state, stateFrom, acceptedBy }) =>
      state === 'contested' &&
      stateFrom === 'declaration' &&
      acceptedBy.includes(team.ref),
  );
  if (contested) {
    return { step: 'settle-responsibility', responsibility: contested.ref };
  }
  const unsaid = details.interactions.find(
    ({ mode, state }) =>
      mode === 'undefined' && (state === 'active' || state === 'overdue'),
  );
  return unsaid && { step: 'say-how', interaction: unsaid.ref };
}

function lateInteractions({ interactions }: OrgTeamDetails) {
  return interactions.flatMap(({ ref, overdueSince }) =>
    overdueSince === undefined
      ? []
      : {
          step: 'settle-interaction' as const,
          interaction: ref,
          since: overdueSince,
        },
  );
}

function lateInterims({ team }: OrgTeamDetails) {
  return team.interim.flatMap(({ responsibility, overdue, reviewBy }) =>
    overdue && reviewBy !== undefined
      ? { step: 'review-interim' as const, responsibility, since: reviewBy }
      : [],
  );
}
