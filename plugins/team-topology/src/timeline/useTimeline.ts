import { useApi } from '@backstage/core-plugin-api';
import {
  OrgTimeline,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';

/** The organisation over time, or all that is about one thing in it. */
export function useTimeline(about?: string): RequestState<OrgTimeline> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(signal => api.getTimeline({ about, signal }), [api, about]),
    { permission: teamTopologyModelReadPermission.name },
  );
}
