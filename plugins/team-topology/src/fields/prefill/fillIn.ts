/** The values of a form, by the names that the template gives to its fields. */
export interface FormValues {
  [field: string]: unknown;
}

/** The part of a form that an entity can fill in. */
export interface PrefilledFormData extends FormValues {
  /** What it was filled in with; see `formBasisOf`. */
  basis?: string;
}

/**
 * Fills a form in with another entity: values that were typed stay, values that
 * were filled in before go, and the rest is filled in. Lists get both the typed and
 * the published items, because items missing from the form will be removed.
 *
 * @param options - `before`: what the form was filled in with; absent where that
 *   is no longer known, so that it cannot be told apart from what was typed.
 *   `now`: what it is filled in with; absent where there is nothing, such as for a
 *   team without a Team API; `fields`: all that an entity can fill in
 */
export function fillIn(
  formData: PrefilledFormData,
  options: {
    fields: readonly string[];
    before?: FormValues;
    now?: { values: FormValues; basis: string };
  },
): PrefilledFormData {
  const { before, now } = options;
  const keepsTyped = before !== undefined || formData.basis === undefined;
  // The form keeps fields that are not mentioned; emptying one takes an explicit undefined.
  const fields = options.fields.map(name => {
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
  const { responsibility, type, name, title } = Object(item);
  return typeof item === 'string'
    ? item
    : JSON.stringify([responsibility, type, name, title]);
}

/** Whether nothing is in it, however many blank rows and fields there are. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).every(isEmpty)
    : value === undefined || value === null || value === '';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
