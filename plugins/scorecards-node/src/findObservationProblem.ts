import {
  FactProviderDeclaration,
  factValueProblem,
} from '@kumiki/backstage-plugin-scorecards-common';

/**
 * What is wrong with values that a provider sent, in English and naming the
 * first offending fact; nothing where they keep the promise.
 * @public
 */
export function findObservationProblem(
  declaration: FactProviderDeclaration,
  values: unknown,
): string | undefined {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return `the values must be an object of facts by name; they are ${quote(
      values,
    )}`;
  }
  const declared = new Map(declaration.facts.map(fact => [fact.name, fact]));
  for (const [name, value] of Object.entries(values)) {
    const fact = declared.get(name);
    if (!fact) {
      return `${quote(name)} is no fact that ${declaration.id} declares`;
    }
    const problem = factValueProblem(value, fact.type);
    if (problem) {
      return `facts.${declaration.id}.${name} ${problem}; it is ${quote(
        value,
      )}`;
    }
  }
  return undefined;
}

/** The value as a message can show it. */
function quote(value: unknown): string {
  // JSON has no text for these: they are what they are.
  const isPlain = ['number', 'undefined', 'bigint'].includes(typeof value);
  const text = isPlain ? String(value) : JSON.stringify(value);
  return text && text.length <= 80
    ? text
    : `${(text ?? typeof value).slice(0, 80)}...`;
}
