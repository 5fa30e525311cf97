import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardOverview,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';

/** Scorecards by teams, below a group or of the whole organisation. */
export function useOverview(
  root: string | undefined,
  depth: number,
): RequestState<ScorecardOverview> {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(
      signal => api.getOverview({ root, depth, signal }),
      [api, root, depth],
    ),
    { permission: scorecardsReadPermission.name },
  );
}
