/** What may stand at the end of a need and makes no difference. */
const CLOSING = /[\s.,;:!?、。・…]+$/u;

/** The need on one line, without characters that nobody can see. */
export function tidyNeed(need: string): string {
  return need.replace(/[\p{C}\s]+/gu, ' ').trim();
}

/**
 * The need without what makes no difference: upper case, full-width letters,
 * spaces, a full stop. Needs with the same result are counted as one.
 */
export function normalizeNeed(need: string): string {
  const folded = tidyNeed(need.normalize('NFKC')).toLocaleLowerCase('en-US');
  return folded.replace(CLOSING, '') || folded;
}
