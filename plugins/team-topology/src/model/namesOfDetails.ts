import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from './namesOf';

/** The names of a team and of every group that its details mention. */
export function namesOfDetails(details: OrgTeamDetails): GroupNames {
  return new Map(
    [details.team, ...details.mentioned].map(({ ref, title }) => [ref, title]),
  );
}
