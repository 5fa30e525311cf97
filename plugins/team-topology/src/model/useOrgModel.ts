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

const NO_ANSWER = new Promise<never>(() => {});

/**
 * The organisation at a date, or today.
 * @param isWanted - nothing is asked where it is false
 */
export function useOrgModel(
  at?: string,
  isWanted = true,
): RequestState<OrgModel> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(
      signal => (isWanted ? api.getModel({ at, signal }) : NO_ANSWER),
      [api, at, isWanted],
    ),
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
