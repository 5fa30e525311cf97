import {
  FACT_TYPES,
  FactDeclaration,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { maxAgeInMilliseconds } from './maxAgeInMilliseconds';

const CAMEL_CASE = /^[a-z][A-Za-z0-9]{0,62}$/;

/**
 * What is wrong with what a provider declares, in English; nothing where it can
 * be kept to.
 * @public
 */
export function findDeclarationProblem(
  declaration: FactProviderDeclaration,
): string | undefined {
  const { id, appliesTo, maxAge, facts } = declaration;
  if (!CAMEL_CASE.test(id)) {
    return `The id of a fact provider must be camelCase; it is ${JSON.stringify(
      id,
    )}`;
  }
  try {
    maxAgeInMilliseconds(maxAge);
    parseFilterPredicate(appliesTo);
  } catch (error) {
    return `Fact provider ${id}: ${
      error instanceof Error ? error.message : error
    }`;
  }
  const names = new Set<string>();
  for (const fact of facts) {
    const problem = names.has(fact.name)
      ? 'is declared twice'
      : findFactProblem(fact);
    if (problem) {
      return `Fact provider ${id}: the fact ${JSON.stringify(
        fact.name,
      )} ${problem}`;
    }
    names.add(fact.name);
  }
  return names.size === 0 ? `Fact provider ${id} declares no fact` : undefined;
}

function findFactProblem(fact: FactDeclaration): string | undefined {
  if (!CAMEL_CASE.test(fact.name)) {
    return 'must have a camelCase name';
  }
  if (!FACT_TYPES.includes(fact.type)) {
    return `must have one of the types ${FACT_TYPES.join(', ')}`;
  }
  if (!fact.description) {
    return 'needs a description';
  }
  if (fact.type !== 'number' && (fact.unit || fact.daily)) {
    return 'can have a unit or a daily series only as a number';
  }
  return undefined;
}
