import { GoldenPathAnswers } from '@kumiki/backstage-plugin-team-topology-common';

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
