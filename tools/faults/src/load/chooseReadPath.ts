import {
  componentRef,
  COMPONENTS,
  responsibilityRef,
  teamName,
} from '../world/organisation';

const TEAMS = 12;

/** What people look at: mostly an entity, then a team, seldom the whole. */
export function chooseReadPath(): string {
  const dice = Math.random();
  const team = teamName(below(TEAMS));
  if (dice < 0.7) {
    const name = componentRef(below(COMPONENTS)).split('/')[1];
    return `/api/scorecards/entities/component/default/${name}/report`;
  }
  if (dice < 0.85) {
    return `/api/scorecards/groups/default/${team}/rollup`;
  }
  if (dice < 0.93) {
    return '/api/scorecards/overview';
  }
  if (dice < 0.98) {
    const query = new URLSearchParams({
      responsibility: responsibilityRef(below(TEAMS)),
      from: `group:default/${team}`,
    });
    return `/api/team-topology/route?${query}`;
  }
  return '/api/team-topology/map.svg';
}

function below(count: number): number {
  return Math.floor(Math.random() * count);
}
