import { useApi } from '@backstage/core-plugin-api';
import {
  GroupRollupReport,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** A group, with its descendants and without. */
export function useGroupRollup(ref: string): RequestState<GroupRollupReport> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getGroupRollup({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer about the one before must not be shown as that of this one.
  const value = request.value?.total.group === ref ? request.value : undefined;
  return { ...request, value };
}
