import { useApi } from '@backstage/core-plugin-api';
import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { RequestState, useRequest } from './useRequest';

/** The questions that nothing answers. */
export function useUnansweredNeeds(): RequestState<{
  items: UnansweredNeed[];
}> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(signal => api.listUnansweredNeeds({ signal }), [api]),
  );
}
