import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  OrgGroupingDetails,
  OrgTeamDetails,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from './teamTopologyApi';

/** What a Group is: a team, a group that contains teams, or one of these that describes itself. */
export type GroupDetails =
  | { team: OrgTeamDetails; grouping?: OrgGroupingDetails }
  | { team?: undefined; grouping: OrgGroupingDetails };

/** Everything about the team or the grouping that a Group is, today. */
export function useGroupDetails(group: Entity): RequestState<GroupDetails> {
  const api = useApi(teamTopologyApiRef);
  const ref = stringifyEntityRef(group);
  const request = useRequest(
    useCallback(
      async (signal): Promise<GroupDetails> => {
        const { namespace, name } = parseEntityRef(ref);
        const details = await api.getGroup({ namespace, name, signal });
        const { team, grouping } = details;
        if (team) {
          return { team, grouping };
        }
        if (!grouping) {
          throw new NotFoundError(`No team ${namespace}/${name}`);
        }
        return { grouping };
      },
      [api, ref],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
  // The answer about the team before must not be shown as that of this one.
  const { team, grouping } = request.value ?? {};
  const answered = team?.team.ref ?? grouping?.grouping.ref;
  const value = answered === ref ? request.value : undefined;
  return { ...request, value };
}
