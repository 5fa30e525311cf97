import { useApi } from '@backstage/core-plugin-api';
import {
  OrgModel,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { RequestState, useRequest } from '../ui/request/useRequest';
import { teamTopologyApiRef } from './teamTopologyApiRef';

/** The organisation at a date, or today. */
export function useOrgModel(at?: string): RequestState<OrgModel> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(signal => api.getModel({ at, signal }), [api, at]),
    { permission: teamTopologyModelReadPermission.name },
  );
}
