import {
  FactDeclaration,
  FactProviderDeclaration,
  FactType,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The most characters that a value may have, and the most items of a list. */
const MAX_TEXT_LENGTH = 8_192;
const MAX_LIST_LENGTH = 1_000;
const TIMESTAMP =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;

const TYPES: Record<
  FactType,
  { wanted: string; test(value: unknown): boolean }
> = {
  boolean: {
    wanted: 'true or false',
    test: value => typeof value === 'boolean',
  },
  number: { wanted: 'a finite number', test: value => Number.isFinite(value) },
  string: {
    wanted: `a text of at most ${MAX_TEXT_LENGTH} characters`,
    test: isText,
  },
  'string-list': {
    wanted: `a list of at most ${MAX_LIST_LENGTH} texts of at most ${MAX_TEXT_LENGTH} characters`,
    test: value =>
      Array.isArray(value) &&
      value.length <= MAX_LIST_LENGTH &&
      value.every(isText),
  },
  timestamp: {
    wanted: 'an ISO 8601 timestamp with a time zone',
    test: value =>
      typeof value === 'string' &&
      TIMESTAMP.test(value) &&
      !Number.isNaN(Date.parse(value)),
  },
};

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
  const declared = new Map<string, FactDeclaration>(
    declaration.facts.map(fact => [fact.name, fact]),
  );
  for (const [name, value] of Object.entries(values)) {
    const fact = declared.get(name);
    if (!fact) {
      return `${quote(name)} is no fact that ${declaration.id} declares`;
    }
    const { wanted, test } = TYPES[fact.type];
    if (!test(value)) {
      return `facts.${declaration.id}.${name} must be ${wanted}; it is ${quote(
        value,
      )}`;
    }
  }
  return undefined;
}

/** The value as a message can show it. */
function quote(value: unknown): string {
  if (typeof value === 'number' || value === undefined) {
    return String(value);
  }
  const text =
    typeof value === 'function' || typeof value === 'bigint'
      ? `a ${typeof value}`
      : JSON.stringify(value) ?? `a ${typeof value}`;
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
