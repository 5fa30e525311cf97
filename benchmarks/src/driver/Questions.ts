import { nameOf, refOf, TEAM_SIZE } from '../organisation/entities';
import { SystemName } from '../systems/Protocol';
import { Call } from './HttpClient';

/** What the same three things are called in a system. */
export interface Questions {
  entity: (index: number) => Call;
  /** All verdicts of a team, taken together. */
  team: (team: number) => Call;
  /** Absent where a system can only be asked about every entity. */
  overview?: Call;
}

/** The refs of what a team owns. */
export const refsOfTeam = (team: number) =>
  Array.from({ length: TEAM_SIZE }, (_, at) => refOf(team * TEAM_SIZE + at));

/** How each system is asked. */
export const QUESTIONS: Record<SystemName, Questions> = {
  kumiki: {
    entity: index => ({
      path: `/api/scorecards/entities/component/default/${nameOf(
        index,
      )}/report`,
    }),
    team: team => ({
      path: `/api/scorecards/groups/default/team-${team}/rollup`,
    }),
    overview: { path: '/api/scorecards/overview' },
  },
  floor: {
    entity: index => ({ path: `/api/floor/entities/${index}` }),
    team: team => ({ path: `/api/floor/teams/${team}` }),
    overview: { path: '/api/floor/overview' },
  },
  peer: {
    entity: index => ({
      path: `/api/tech-insights/checks/run/default/component/${nameOf(index)}`,
      body: {},
    }),
    team: team => peerCall(refsOfTeam(team)),
  },
};

/** Lets Tech Insights judge entities by all checks. */
export function peerCall(entities: readonly string[]): Call {
  return { path: '/api/tech-insights/checks/run', body: { entities } };
}
