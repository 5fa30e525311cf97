import { FactValue } from '../facts/Facts';

const MOST_ITEMS = 100;
const MOST_CHARACTERS = 2_000;

/**
 * A value, short enough to stand beside every check that reads it. Of a longer
 * one it is the beginning, with how long the whole is.
 */
export function shortenValue(value: FactValue | undefined): {
  value?: FactValue;
  length?: number;
} {
  if (typeof value === 'string') {
    return value.length > MOST_CHARACTERS
      ? { value: value.slice(0, MOST_CHARACTERS), length: value.length }
      : { value };
  }
  if (!Array.isArray(value)) {
    return { value };
  }
  const shown = takeWhatFits(value);
  return shown.length < value.length
    ? { value: shown, length: value.length }
    : { value };
}

/** Whole items only: a part of a name is another name. */
function takeWhatFits(items: readonly string[]): string[] {
  const taken: string[] = [];
  let characters = 0;
  for (const item of items) {
    characters += item.length;
    if (taken.length === MOST_ITEMS || characters > MOST_CHARACTERS) {
      break;
    }
    taken.push(item);
  }
  return taken;
}
