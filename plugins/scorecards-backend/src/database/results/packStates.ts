import {
  CheckState,
  ScorecardResult,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** A small letter counts; a capital one is of a check that is announced for later. */
const LETTERS: Record<CheckState, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  error: 'e',
  exempt: 'x',
  'self-maintained': 's',
};

/** Behind the code of the last letter. */
const LETTER_END = 128;

const STATES = new Map(
  Object.entries(LETTERS).map(([state, letter]) => [
    letter,
    state as CheckState,
  ]),
);

/** The states of a result as a row has them. */
interface PackedStates {
  /** The ids of its checks in alphabetical order. */
  names: readonly string[];
  /** For each check, in the same order, the letter of its state. */
  letters: string;
}

/**
 * All states of a result as one text and the names that it takes to read it.
 * Equal states are equal texts.
 *
 * @param former - the names of another result, which are given back where this
 *   one has the same: most results of a scorecard have
 */
export function packStates(
  { states, announced }: Pick<ScorecardResult, 'states' | 'announced'>,
  former?: readonly string[],
): PackedStates {
  const given = Object.keys(states);
  const isAlike =
    former?.length === given.length &&
    former.every(name => Object.hasOwn(states, name));
  const names = isAlike ? former : given.sort();
  let letters = '';
  for (const name of names) {
    const letter = LETTERS[states[name]];
    letters += announced.includes(name) ? letter.toUpperCase() : letter;
  }
  return { names, letters };
}

/** What {@link packStates} packed, and the counts of the checks that count. */
export function unpackStates(
  letters: string,
  names: readonly string[],
): {
  states: Record<string, CheckState>;
  announced: string[];
  counts: StateCounts;
} {
  const states: Record<string, CheckState> = {};
  const announced: string[] = [];
  const counts: StateCounts = {};
  for (const [place, name] of names.entries()) {
    const counted = STATES.get(letters[place]);
    const state = counted ?? STATES.get(letters[place]?.toLowerCase());
    if (!state) {
      throw new Error(`Unknown state '${letters[place]}'`);
    }
    states[name] = state;
    if (counted) {
      counts[state] = (counts[state] ?? 0) + 1;
    } else {
      announced.push(name);
    }
  }
  return { states, announced, counts };
}

/**
 * Counts many results that have the same names, check by check.
 *
 * @param letters - of one result after the other
 * @returns the checks that count for at least one of them
 */
export function countStates(
  letters: string,
  names: readonly string[],
): Map<string, StateCounts> {
  const seen = names.map(() => new Uint32Array(LETTER_END));
  for (let at = 0; at < letters.length; at++) {
    seen[at % seen.length][letters.charCodeAt(at)] += 1;
  }
  const checks = new Map<string, StateCounts>();
  for (const [place, name] of names.entries()) {
    const counts: StateCounts = {};
    for (const [letter, state] of STATES) {
      const count = seen[place][letter.charCodeAt(0)];
      if (count > 0) {
        counts[state] = count;
      }
    }
    if (Object.keys(counts).length > 0) {
      checks.set(name, counts);
    }
  }
  return checks;
}

/** The letters of states, those of announced checks among them where they are meant as well. */
export function lettersOf(
  states: readonly CheckState[],
  { withAnnounced = false } = {},
): string[] {
  const letters = states.map(state => LETTERS[state]);
  return withAnnounced
    ? letters.flatMap(letter => [letter, letter.toUpperCase()])
    : letters;
}
