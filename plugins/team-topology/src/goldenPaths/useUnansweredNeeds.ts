import { useApi } from '@backstage/core-plugin-api';
import {
  UnansweredNeed,
  teamTopologyUnansweredNeedReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { RequestState, useRequest } from '../ui/request/useRequest';

/**
 * The questions that nothing answers.
 * @param revision - has them read again when it changes
 */
export function useUnansweredNeeds(
  revision: number = 0,
): RequestState<{ items: UnansweredNeed[] }> {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(signal => api.listUnansweredNeeds({ signal }), [api]),
    { permission: teamTopologyUnansweredNeedReadPermission.name },
  );
  const { retry } = request;
  const read = useRef(revision);
  useEffect(() => {
    if (read.current !== revision) {
      read.current = revision;
      retry();
    }
  }, [revision, retry]);
  return request;
}
