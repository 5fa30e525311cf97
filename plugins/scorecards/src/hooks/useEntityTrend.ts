import { useApi } from '@backstage/core-plugin-api';
import {
  EntityTrend,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** How the checks of an entity changed in the last 90 days. */
export function useEntityTrend(ref: string): RequestState<EntityTrend> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getEntityTrend({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer about the one before must not be shown as that of this one.
  const value = request.value?.entity === ref ? request.value : undefined;
  return { ...request, value };
}
