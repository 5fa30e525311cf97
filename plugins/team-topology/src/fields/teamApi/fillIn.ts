import { TEAM_API_FIELDS, TeamApiValues } from './TeamApiValues';

/** The part of a form that a Team API can fill in. */
export interface TeamApiFormData extends TeamApiValues {
  team?: string;
  /** What it was filled in with; see `formBasisOf`. */
  basis?: string;
}

/**
 * Fills a form in with another Team API: values that were typed stay, values that
 * were filled in before go, and the rest is filled in. Lists get both the typed and
 * the published items, because items missing from the form will be removed.
 *
 * @param options - `before`: what the form was filled in with; absent where that
 *   is no longer known, so that it cannot be told apart from what was typed.
 *   `now`: what it is filled in with; absent for a team without a Team API
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
  // The form keeps fields that are not mentioned; emptying one takes an explicit undefined.
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

/** Identifies an item of a list. */
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

/** A row that has not been filled in yet. */
function isBlank(item: unknown): boolean {
  return typeof item === 'object' && item !== null
    ? Object.values(item).every(isEmpty)
    : isEmpty(item);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
