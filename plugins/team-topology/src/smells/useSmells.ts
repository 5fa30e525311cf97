import { useApi } from '@backstage/core-plugin-api';
import {
  SmellReport,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';

const NO_ANSWER = new Promise<never>(() => {});

/**
 * The smells at a date, or of a team.
 * @param isWanted - nothing is asked where it is false
 */
export function useSmells(
  request: { at?: string; team?: string; includeSnoozed?: boolean },
  isWanted = true,
): RequestState<SmellReport> {
  const api = useApi(teamTopologyApiRef);
  const { at, team, includeSnoozed } = request;
  return useRequest(
    useCallback(
      signal =>
        isWanted
          ? api.getSmells({ at, team, includeSnoozed, signal })
          : NO_ANSWER,
      [api, at, team, includeSnoozed, isWanted],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
}
