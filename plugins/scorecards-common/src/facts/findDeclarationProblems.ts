import { parseFilterPredicate } from '@backstage/filter-predicates';
import { FACT_TYPES, FactDeclaration, FactProviderDeclaration } from './Facts';
import { isoDurationToMilliseconds } from './isoDuration';

const NAME = /^[a-z][A-Za-z0-9]{0,62}$/;

/** Types whose values can hold refs. */
const TEXTS: readonly string[] = ['string', 'string-list'];

/** Words of CEL that cannot stand behind a dot. */
const WORDS = ['in', 'true', 'false', 'null'];

/**
 * Finds what is wrong with what a fact provider promises. To be asked where
 * providers are registered, so that a bad one is refused before it collects.
 * @public
 */
export function findDeclarationProblems(
  provider: FactProviderDeclaration,
): string[] {
  const problems: string[] = [];
  if (!isName(provider.id)) {
    problems.push(
      `The provider's id ${provider.id} is not a camelCase name such as catalog`,
    );
  }
  if (!isoDurationToMilliseconds(provider.maxAge)) {
    problems.push(
      `maxAge of provider ${provider.id} is ${provider.maxAge}; allowed: an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P1D`,
    );
  }
  try {
    parseFilterPredicate(provider.appliesTo);
  } catch {
    problems.push(
      `appliesTo of provider ${provider.id} is not a filter predicate`,
    );
  }
  const names = provider.facts.map(({ name }) => name);
  return [
    ...problems,
    ...provider.facts.flatMap((fact, index) =>
      [
        ...factProblems(fact, names.indexOf(fact.name) < index),
        ...originProblems(fact, provider),
      ].map(problem => `facts.${provider.id}.${fact.name} ${problem}`),
    ),
  ];
}

function factProblems(fact: FactDeclaration, repeated: boolean): string[] {
  const numeric = fact.type === 'number';
  return [
    ...(isName(fact.name) ? [] : ['has no camelCase name such as openAlerts']),
    ...(repeated ? ['is declared twice'] : []),
    ...(FACT_TYPES.includes(fact.type)
      ? []
      : [`has type ${fact.type}; allowed: ${FACT_TYPES.join(', ')}`]),
    ...(fact.unit && !numeric ? ['has a unit, which only numbers have'] : []),
    ...(fact.daily && !numeric
      ? ['keeps a daily series, which only numbers do']
      : []),
    ...(fact.entityRefs && !TEXTS.includes(fact.type)
      ? ['holds entity refs, which only strings and string lists do']
      : []),
  ];
}

function originProblems(
  { readFrom }: FactDeclaration,
  { id, facts }: FactProviderDeclaration,
): string[] {
  if (readFrom === undefined) {
    return [];
  }
  const origin = facts.find(({ name }) => name === readFrom);
  if (!origin?.entityRefs) {
    return [
      `is read from ${readFrom}, which is not a fact of ${id} with entityRefs`,
    ];
  }
  return origin.readFrom === undefined
    ? []
    : [
        `is read from ${readFrom}, which is itself read from ${origin.readFrom}; name a fact that is not`,
      ];
}

function isName(name: string): boolean {
  return NAME.test(name) && !WORDS.includes(name) && !isReserved(name);
}

/**
 * Whether an id is the name of something that every object has, such as
 * `constructor`: results are kept by id, and one that is not there would seem to be.
 */
export function isReserved(id: unknown): boolean {
  return typeof id === 'string' && id in Object.prototype;
}
