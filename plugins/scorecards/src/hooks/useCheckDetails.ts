import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardCheckDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';

/** Finds what a scorecard says about one of its checks. */
export type FindCheck = (
  scorecard: string,
  check: string,
) => ScorecardCheckDetails | undefined;

/**
 * Reads what scorecards say about their checks. Until that is there, and for a
 * scorecard that cannot be read, nothing is found; the request says then why.
 */
export function useCheckDetails(scorecards: string[]): {
  find: FindCheck;
  request: Omit<RequestState<unknown>, 'value'>;
} {
  const api = useApi(scorecardsApiRef);
  // A text keeps its identity, a list of texts does not.
  const refs = [...new Set(scorecards)].sort().join(' ');
  const { value, error, ...request } = useRequest(
    useCallback(
      async signal => {
        const wanted = refs.split(' ').filter(Boolean);
        const answers = await Promise.allSettled(
          wanted.map(ref => api.getScorecard({ ...requestOf(ref), signal })),
        );
        const checks = new Map<string, ScorecardCheckDetails[]>();
        const errors: Error[] = [];
        for (const answer of answers) {
          if (answer.status === 'fulfilled') {
            checks.set(answer.value.ref, answer.value.checkDetails);
          } else {
            errors.push(answer.reason);
          }
        }
        return { checks, errors };
      },
      [api, refs],
    ),
    { permission: scorecardsReadPermission.name },
  );
  return {
    find: useCallback(
      (scorecard, check) =>
        value?.checks.get(scorecard)?.find(({ id }) => id === check),
      [value],
    ),
    request: { ...request, error: error ?? value?.errors.at(0) },
  };
}
