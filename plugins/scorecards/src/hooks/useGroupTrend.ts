import { useApi } from '@backstage/core-plugin-api';
import {
  GroupTrend,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** How one scorecard changed over what a group and its descendants own. */
export function useGroupTrend(
  group: string,
  scorecard: string,
): RequestState<GroupTrend> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal =>
        api.getGroupTrend({
          ...requestOf(group),
          scorecard: [scorecard],
          signal,
        }),
      [api, group, scorecard],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const { value } = request;
  const isAnswer =
    value?.group === group &&
    value.scorecards.every(it => it.scorecard === scorecard);
  return { ...request, value: isAnswer ? value : undefined };
}
