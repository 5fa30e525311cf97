import {
  GoldenPathAnswers,
  GoldenPathFinder,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';

/**
 * The same answers, with that about one capability first. Two capabilities may
 * serve one need; who chose the second in the search wants to read about it.
 */
export function startingWith(
  capabilityRef: string | undefined,
  answers: GoldenPathAnswers,
): GoldenPathAnswers {
  const { answer, others } = answers;
  const chosen = others.find(
    ({ capability }) => capability.ref === capabilityRef,
  );
  if (!answer || !chosen) {
    return answers;
  }
  return {
    ...answers,
    answer: chosen,
    others: [answer, ...others.filter(other => other !== chosen)],
  };
}

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
