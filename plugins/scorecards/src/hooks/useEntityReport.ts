import { useApi } from '@backstage/core-plugin-api';
import {
  EntityReport,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** How an entity stands with every scorecard that applies to it. */
export function useEntityReport(ref: string): RequestState<EntityReport> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getEntityReport({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer about the one before must not be shown as that of this one.
  const value = request.value?.entity === ref ? request.value : undefined;
  return { ...request, value };
}
