import { TEAM_API_FIELDS, TeamApiValues } from './TeamApiValues';

/** A form, as far as a Team API can fill it in. */
export interface TeamApiFormData extends TeamApiValues {
  team?: string;
  /** The etag of the Team API with which it was filled in. */
  basis?: string;
}

/**
 * The form once another Team API is known: what somebody has typed stays, what
 * was filled in before goes, and the rest is filled in. A list gets what is
 * typed and what is published: what is missing in it will be taken away.
 *
 * @param options - `before`: what the form was filled in with; absent where that
 *   is not known any more, so that nothing of it can be told from what was typed.
 *   `now`: what it is filled in with; nothing for a team that has no Team API
 */
export function fillIn(
  formData: TeamApiFormData,
  options: {
    before?: TeamApiValues;
    now?: { values: TeamApiValues; basis: string };
  },
): TeamApiFormData {
  const { before, now } = options;
  const keepsTyped = before !== undefined || formData.basis === undefined;
  // The form keeps what is not named, so that a field is emptied by saying so.
  const fields = TEAM_API_FIELDS.map(name => {
    const value = formData[name];
    const isTyped =
      keepsTyped && !isEmpty(value) && !isSame(value, before?.[name]);
    const published = now?.values[name];
    return [name, isTyped ? withPublished(value, published) : published];
  });
  return { ...formData, ...Object.fromEntries(fields), basis: now?.basis };
}

function withPublished(typed: unknown, published: unknown): unknown {
  if (!Array.isArray(typed) || !Array.isArray(published)) {
    return typed;
  }
  const said = new Set(typed.map(nameOf));
  return [...published.filter(item => !said.has(nameOf(item))), ...typed];
}

/** What an item of a list is about. */
function nameOf(item: unknown): string {
  const { responsibility, type, name } = Object(item);
  return typeof item === 'string'
    ? item
    : JSON.stringify([responsibility, type, name]);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.every(isBlank))
  );
}

/** A row that a form shows before anybody has filled it in. */
function isBlank(item: unknown): boolean {
  return typeof item === 'object' && item !== null
    ? Object.values(item).every(isEmpty)
    : isEmpty(item);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
