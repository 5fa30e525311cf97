import { useApi } from '@backstage/core-plugin-api';
import {
  scorecardsReadPermission,
  Trend,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';

/**
 * How scorecards changed in the last 90 days, over what a group and its
 * descendants own, or over everything; all scorecards, or one.
 */
export function useTrend(
  about: { group?: string; scorecard?: string } = {},
): RequestState<Trend> {
  const api = useApi(scorecardsApiRef);
  const { group, scorecard } = about;
  const request = useRequest(
    useCallback(
      async signal => {
        const asked = { ...(scorecard && { scorecard: [scorecard] }), signal };
        const trend = group
          ? await api.getGroupTrend({ ...requestOf(group), ...asked })
          : await api.getTrend(asked);
        return { trend, group, scorecard };
      },
      [api, group, scorecard],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const { value } = request;
  // The answer to the question before must not be shown for this one.
  const isAnswer = value?.group === group && value?.scorecard === scorecard;
  return { ...request, value: isAnswer ? value?.trend : undefined };
}

/** The points of one scorecard; absent while they are not known. */
export function pointsOf(trend: Trend | undefined, scorecard: string) {
  return (
    trend &&
    (trend.scorecards.find(it => it.scorecard === scorecard)?.points ?? [])
  );
}
