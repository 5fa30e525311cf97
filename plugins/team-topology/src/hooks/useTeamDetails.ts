import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { RequestState, useRequest } from './useRequest';

/** Everything about one team, today. */
export function useTeamDetails(ref: string): RequestState<OrgTeamDetails> {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(
      signal => {
        const { namespace, name } = parseEntityRef(ref);
        return api.getTeam({ namespace, name, signal });
      },
      [api, ref],
    ),
  );
  // The answer about the team before must not be shown as that of this one.
  const value = request.value?.team.ref === ref ? request.value : undefined;
  return { ...request, value };
}
