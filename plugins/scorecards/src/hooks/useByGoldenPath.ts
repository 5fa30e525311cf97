import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardByGoldenPath,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** A scorecard by the templates that generated the entities. */
export function useByGoldenPath(
  ref: string,
): RequestState<ScorecardByGoldenPath> {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(
      signal => api.getByGoldenPath({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
}
