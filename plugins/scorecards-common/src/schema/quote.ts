const LONGEST = 60;

/** Writes a value into a sentence, on one line, whatever the value is. */
export function quote(value: unknown): string {
  if (value === undefined || value === null) {
    return 'empty';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
  const text = typeof value === 'string' ? JSON.stringify(value) : `${value}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
