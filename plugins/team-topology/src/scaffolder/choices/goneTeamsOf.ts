import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';

/** The refs of groups that no catalog has any more and whose Team API still accepts or holds something. */
export function goneTeamsOf({ responsibilities }: OrgModel): Set<string> {
  return new Set(responsibilities.flatMap(({ goneTeams = [] }) => goneTeams));
}
