import { useApi } from '@backstage/core-plugin-api';
import {
  EntityExemptions,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';

/** The open exemptions of an entity, and what may be asked for. */
export function useEntityExemptions(
  ref: string,
): RequestState<EntityExemptions> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getEntityExemptions({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.entity === ref ? request.value : undefined;
  return { ...request, value };
}
