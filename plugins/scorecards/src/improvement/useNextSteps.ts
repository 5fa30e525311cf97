import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  NextSteps,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';

/** What to do next: about what a group and its descendants own, or about any other entity. */
export function useNextSteps(ref: string): RequestState<NextSteps> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      async signal => {
        const asked = { ...requestOf(ref), signal };
        const isGroup = parseEntityRef(ref).kind === 'group';
        const steps = isGroup
          ? await api.getGroupNextSteps(asked)
          : await api.getEntityNextSteps(asked);
        return { ref, steps };
      },
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.ref === ref ? request.value.steps : undefined;
  return { ...request, value };
}
