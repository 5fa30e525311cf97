import { evaluate } from '@marcbachmann/cel-js';

const LONGEST = 40;

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['duration', "duration('720h'), with h, m and s; a day is 24h"],
  ['timestamp', "timestamp('2026-01-31T00:00:00Z')"],
]);

/** Whether a function makes a time from a text. */
export function isTimeFunction(name: string): boolean {
  return EXAMPLES.has(name);
}

/** How a text is written that `duration` or `timestamp` takes. */
export function exampleOf(name: string): string {
  return EXAMPLES.get(name) ?? '';
}

/** Whether a text is one that `duration` or `timestamp` takes. */
export function isTime(name: string, text: string): boolean {
  // Reading a duration takes cubic time, hence the limit.
  if (text.length > LONGEST) {
    return false;
  }
  try {
    evaluate(`${name}(text)`, { text });
    return true;
  } catch {
    return false;
  }
}
