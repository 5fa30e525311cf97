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

/** What is wrong with the text that `duration` or `timestamp` is given. */
export function timeProblem(name: string, text: string): string | undefined {
  try {
    // Reading a duration takes cubic time, hence the limit.
    if (text.length <= LONGEST) {
      evaluate(`${name}(text)`, { text });
      return undefined;
    }
  } catch {
    // Said below.
  }
  return `This is not a ${name}; allowed: such as ${EXAMPLES.get(name)}`;
}
