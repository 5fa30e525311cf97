import {
  declaredValueProblem,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * What is wrong with values that a provider sent, in English and naming the
 * first offending fact; nothing where they keep the promise.
 * @public
 */
export function findObservationProblem(
  declaration: FactProviderDeclaration,
  values: unknown,
): string | undefined {
  if (!isRecord(values)) {
    return `the values must be an object of facts by name; they are ${quoteValue(
      values,
    )}`;
  }
  const declared = new Map(declaration.facts.map(fact => [fact.name, fact]));
  for (const [name, value] of Object.entries(values)) {
    const fact = declared.get(name);
    if (!fact) {
      return `${quoteValue(name)} is not a fact that ${
        declaration.id
      } declares`;
    }
    const problem = declaredValueProblem(value, fact);
    if (problem) {
      return `facts.${declaration.id}.${name} ${problem}; it is ${quoteValue(
        value,
      )}`;
    }
  }
  return undefined;
}

/** Whether it is an object of values by name; a Map or a promise has none, and must not pass for an observation of nothing. */
function isRecord(values: unknown): values is object {
  return Object.prototype.toString.call(values) === '[object Object]';
}
