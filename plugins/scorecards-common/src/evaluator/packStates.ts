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
  const groups = new Map<string, string>();
  for (const id of Object.keys(states).sort()) {
    const letter = LETTERS[CHECK_STATES.indexOf(states[id])];
    const key = announced.includes(id) ? letter.toUpperCase() : letter;
    const earlier = groups.get(key);
    groups.set(key, earlier === undefined ? id : `${earlier},${id}`);
  }
  return [...groups.keys()]
    .sort()
    .map(letter => `${letter}:${groups.get(letter)}`)
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
    const state = CHECK_STATES[LETTERS.indexOf(letter.toLowerCase())];
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
