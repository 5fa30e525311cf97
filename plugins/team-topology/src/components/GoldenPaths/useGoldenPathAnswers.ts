import {
  GoldenPathAnswers,
  GoldenPathFinder,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';

const OTHER_ANSWERS = 10;

/** What the model answers to a question; to none there is no answer. */
export function useGoldenPathAnswers(
  model: OrgModel,
  need: string,
): GoldenPathAnswers {
  const finder = useMemo(() => GoldenPathFinder.create(model), [model]);
  return useMemo(
    () =>
      need.trim()
        ? finder.find(need, { limit: OTHER_ANSWERS })
        : { need: '', others: [] },
    [finder, need],
  );
}
