import { useApi } from '@backstage/core-plugin-api';
import { Today } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { readToday } from '../fields/readModel';
import { RequestState, useRequest } from '../ui/request/useRequest';
import { teamTopologyApiRef } from './teamTopologyApiRef';

/** Which day it is in the organisation, wherever its reader is. */
export function useToday(): RequestState<Today> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(() => readToday(api), [api]),
    { permission: undefined },
  );
}
