import {
  CompiledScorecard,
  ScorecardResult,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Whether a check that applies to an entity reads a fact that is withheld. */
export function readsWithheld(
  scorecard: CompiledScorecard | undefined,
  result: ScorecardResult | undefined,
  withheld: WithheldFacts,
): boolean {
  if (!scorecard || !result || withheld === WithheldFacts.none) {
    return false;
  }
  return scorecard.checks.some(
    ({ id, facts }) =>
      Object.hasOwn(result.states, id) &&
      facts.some(({ name: path }) => {
        const [, provider, name] = path.split('.');
        return withheld.has(provider, name);
      }),
  );
}
