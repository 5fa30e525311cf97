const LONGEST = 80;

/** A value as a message can show it, whatever it is. */
export function quote(value: unknown): string {
  const text = toText(value);
  return text !== undefined && text.length <= LONGEST
    ? text
    : `${(text ?? typeof value).slice(0, LONGEST)}...`;
}

function toText(value: unknown): string | undefined {
  // JSON has no text for these: they are what they are.
  if (['number', 'undefined', 'bigint'].includes(typeof value)) {
    return String(value);
  }
  try {
    return JSON.stringify(value);
  } catch {
    // It contains itself, or something else that is no JSON.
    return undefined;
  }
}
