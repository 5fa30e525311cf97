import { CHECK_STATES, CheckState } from './Result';

/** One letter each, in the order of `CHECK_STATES`; a capital letter where the check is announced. */
const LETTERS = 'pfuexs';

/**
 * The states of an entity's checks, and which of them are announced.
 * @public
 */
export interface CheckStates {
  states: Record<string, CheckState>;
  announced: readonly string[];
}

/**
 * Writes the states of an entity's checks as a short text. The same states give
 * the same text, whatever the order of the checks, so two texts can be compared.
 * @public
 */
export function packStates({ states, announced }: CheckStates): string {
  const later = new Set(announced);
  const groups = new Map<string, string[]>();
  for (const id of Object.keys(states).sort()) {
    const letter = LETTERS[CHECK_STATES.indexOf(states[id])];
    const key = later.has(id) ? letter.toLocaleUpperCase('en-US') : letter;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, ids]) => `${letter}:${ids.join(',')}`)
    .join(';');
}

/**
 * Reads what {@link packStates} wrote. What it cannot read it leaves out.
 * @public
 */
export function unpackStates(packed: string): {
  states: Record<string, CheckState>;
  announced: string[];
} {
  const states: Record<string, CheckState> = {};
  const announced: string[] = [];
  for (const group of packed.split(';')) {
    const letter = group[0] ?? '';
    const state =
      CHECK_STATES[LETTERS.indexOf(letter.toLocaleLowerCase('en-US'))];
    if (state && group[1] === ':') {
      for (const id of group.slice(2).split(',')) {
        states[id] = state;
        if (!LETTERS.includes(letter)) {
          announced.push(id);
        }
      }
    }
  }
  return { states, announced };
}
