const LONGEST = 60;

/**
 * Writes a value of an entity into a sentence. Whatever the value is, the
 * result fits on a line: a long text is cut, a list or an object is named.
 * @public
 */
export function quoteValue(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  if (typeof value === 'string') {
    const cut =
      value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
    return JSON.stringify(cut);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  }
  return String(value);
}
