import { useApi } from '@backstage/core-plugin-api';
import { ScorecardCheckDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api';
import { requestOf } from '../lib/requestOf';
import { useRequest } from './useRequest';

/** Finds what a scorecard says about one of its checks. */
export type FindCheck = (
  scorecard: string,
  check: string,
) => ScorecardCheckDetails | undefined;

/**
 * Reads what scorecards say about their checks. Until that is there, and for a
 * scorecard that cannot be read, nothing is found.
 */
export function useCheckDetails(scorecards: string[]): FindCheck {
  const api = useApi(scorecardsApiRef);
  // A text keeps its identity, a list of texts does not.
  const refs = [...new Set(scorecards)].sort().join(' ');
  const { value } = useRequest(
    useCallback(
      async signal => {
        const wanted = refs.split(' ').filter(Boolean);
        const answers = await Promise.allSettled(
          wanted.map(ref => api.getScorecard({ ...requestOf(ref), signal })),
        );
        return new Map(
          answers.flatMap(answer =>
            answer.status === 'fulfilled'
              ? [[answer.value.ref, answer.value.checkDetails] as const]
              : [],
          ),
        );
      },
      [api, refs],
    ),
  );
  return useCallback(
    (scorecard, check) => value?.get(scorecard)?.find(({ id }) => id === check),
    [value],
  );
}
