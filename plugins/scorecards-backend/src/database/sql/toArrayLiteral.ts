const SPECIAL = /["\\]/g;

/**
 * A list as PostgreSQL reads it. The driver writes lists as well, element by
 * element through two regular expressions; most of what storing thousands of
 * results takes in this process would be that.
 */
export function toArrayLiteral(
  values: readonly (string | number | null)[],
): string {
  let literal = '';
  for (const value of values) {
    literal += literal === '' ? '{' : ',';
    if (typeof value === 'string') {
      literal += `"${
        value.includes('"') || value.includes('\\')
          ? value.replace(SPECIAL, '\\$&')
          : value
      }"`;
    } else {
      literal += value === null ? 'NULL' : String(value);
    }
  }
  return literal === '' ? '{}' : `${literal}}`;
}
