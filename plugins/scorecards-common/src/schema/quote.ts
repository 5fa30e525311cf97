const LONGEST = 60;

/** Writes a value into a sentence, on one line, whatever the value is. */
export function quote(value: unknown): string {
  if (value === undefined || value === null) {
    return 'empty';
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
