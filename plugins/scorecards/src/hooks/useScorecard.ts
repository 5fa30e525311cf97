import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** Everything about one scorecard. */
export function useScorecard(ref: string): RequestState<ScorecardDetails> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getScorecard({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer about the one before must not be shown as that of this one.
  const value = request.value?.ref === ref ? request.value : undefined;
  return { ...request, value };
}
