import { useApi } from '@backstage/core-plugin-api';
import { Today } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { readToday } from '../fields/readModel';
import { RequestState, useRequest } from './useRequest';

/** Which day it is in the organisation, wherever its reader is. */
export function useToday(): RequestState<Today> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(() => readToday(api), [api]),
    { permission: undefined },
  );
}
