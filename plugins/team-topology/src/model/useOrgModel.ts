import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  buildOrgModel,
  OrgModel,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { teamTopologyApiRef } from './teamTopologyApi';

/** The organisation at a date, or today. */
export function useOrgModel(at?: string): RequestState<OrgModel> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(signal => api.getModel({ at, signal }), [api, at]),
    { permission: teamTopologyModelReadPermission.name },
  );
}

/**
 * What the entity of the page alone says on a day, by the same rules as the whole
 * organisation; it takes no request.
 */
export function useEntityModel(at: string): OrgModel {
  const { entity } = useEntity();
  return useMemo(() => buildOrgModel([entity], { at }), [entity, at]);
}
