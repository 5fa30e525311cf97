import { hasField, InteractionSpec, SpecField } from './InteractionSpec';

const FIELDS: SpecField[] = [
  'mode',
  'from',
  'to',
  'purpose',
  'capability',
  'since',
  'until',
  'reviewBy',
  'people',
  'goals',
  'exitCriteria',
];

/**
 * What is handed to the template: neither empty rows, nor blank texts, nor what
 * the mode does not have. The fields stand in the order of the schema.
 */
export function tidySpec(draft: InteractionSpec): InteractionSpec {
  const { to, people, goals } = draft;
  const tidy: InteractionSpec = {
    ...draft,
    to: to?.filter(isFilledIn),
    people: people?.filter(({ user }) => isFilledIn(user)).map(tidyPerson),
    goals: goals?.filter(isFilledIn),
  };
  return Object.fromEntries(
    FIELDS.filter(field => hasField(draft.mode, field))
      .map(field => [field, tidy[field]] as const)
      .filter(([, value]) =>
        Array.isArray(value) ? value.length > 0 : isFilledIn(value),
      ),
  );
}

function tidyPerson(person: { user?: string; allocation?: number }) {
  const { user, allocation } = person;
  return allocation === undefined ? { user } : { user, allocation };
}

function isFilledIn(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}
