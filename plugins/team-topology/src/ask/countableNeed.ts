const SHORTEST = 3;
const LONGEST = 200;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The longest question that the finder takes. */
export const MAX_NEED_LENGTH = LONGEST;

/**
 * The form in which a question is the same question, whatever its case, width
 * and spaces; absent where it is too short or too long to be counted, or no
 * word at all.
 */
export function countableNeed(need: string): string | undefined {
  const trimmed = need.trim();
  return trimmed.length >= SHORTEST &&
    trimmed.length <= LONGEST &&
    LETTER_OR_DIGIT.test(trimmed)
    ? trimmed.normalize('NFKC').toLocaleLowerCase('en-US').replace(/\s+/g, ' ')
    : undefined;
}
