import {
  GoldenPathAnswers,
  GoldenPathFinder,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { startingWith } from './startingWith';

const OTHER_ANSWERS = 10;

/**
 * What the model answers to a question; to none there is no answer.
 * @param chosen - the ref of the capability that comes first if it is an answer
 */
export function useGoldenPathAnswers(
  model: OrgModel,
  need: string,
  chosen?: string,
): GoldenPathAnswers {
  const finder = useMemo(() => GoldenPathFinder.create(model), [model]);
  return useMemo(
    () =>
      need.trim()
        ? startingWith(chosen, finder.find(need, { limit: OTHER_ANSWERS }))
        : { need: '', others: [] },
    [finder, need, chosen],
  );
}
