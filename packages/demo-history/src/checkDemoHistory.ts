import { InputError } from '@backstage/errors';
import { factValueProblem } from '@kumiki/backstage-plugin-scorecards-common';
import { DeclaredFacts } from '@kumiki/backstage-plugin-scorecards-node';
import { DemoHistory, DemoPattern } from './DemoHistory';
import { observePushed } from './observeDay';

/**
 * Compares demo history with what providers declare, before any of it is stored.
 * @throws InputError that names the first pattern that is wrong
 */
export function checkDemoHistory(
  history: DemoHistory,
  declared: DeclaredFacts,
): void {
  history.patterns.forEach((pattern, index) => {
    const problem = findProblem(pattern, declared);
    if (problem) {
      throw new InputError(`Demo history: patterns[${index}] ${problem}`);
    }
  });
}

function findProblem(
  pattern: DemoPattern,
  { collected, pushed }: DeclaredFacts,
): string | undefined {
  const { provider, entities, days, error, values } = pattern;
  const declaration = [...collected, ...pushed].find(
    ({ id }) => id === provider,
  );
  if (!declaration) {
    return `is about ${provider}, which is not a fact provider`;
  }
  const isPushed = pushed.includes(declaration);
  if (isPushed && error !== undefined) {
    return `has an error, but facts of ${provider} are pushed; only collecting fails`;
  }
  if (isPushed && !entities) {
    return `names no entities, but facts of ${provider} are pushed`;
  }
  const [sample] = observePushed([{ ...pattern, entities: ['sample'] }], {
    daysAgo: days.from,
    at: new Date(),
  });
  for (const name of Object.keys(values)) {
    const fact = declaration.facts.find(it => it.name === name);
    const problem = fact
      ? factValueProblem(sample.values[name], fact.type)
      : 'is not declared';
    if (problem) {
      return `: facts.${provider}.${name} ${problem}`;
    }
  }
  return undefined;
}
