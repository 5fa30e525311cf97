import {
  CheckState,
  CheckStates,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

const LETTERS: Record<CheckState, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  error: 'e',
  exempt: 'x',
  'self-maintained': 's',
};

const STATES = new Map(
  Object.entries(LETTERS).map(([state, letter]) => [
    letter,
    state as CheckState,
  ]),
);

/**
 * All states of a result in one text, such as `;has-docs=p;has-owner!f;`, where
 * `!` marks a check that is announced for later. Checks stand in alphabetical
 * order, so equal states are equal texts. The database searches it for a check,
 * a state, or a check in a state, which the shorter form of the common package
 * does not allow.
 */
export function writeStates({ states, announced }: CheckStates): string {
  const isAnnounced = new Set(announced);
  const parts = Object.keys(states)
    .sort()
    .map(
      id => `${id}${isAnnounced.has(id) ? '!' : '='}${LETTERS[states[id]]};`,
    );
  return `;${parts.join('')}`;
}

/** What {@link writeStates} wrote, and the counts of the checks that count. */
export function readStates(packed: string): {
  states: Record<string, CheckState>;
  announced: string[];
  counts: StateCounts;
} {
  const states: Record<string, CheckState> = {};
  const announced: string[] = [];
  const counts: StateCounts = {};
  for (const part of packed.split(';')) {
    const state = STATES.get(part.slice(-1));
    if (state) {
      const id = part.slice(0, -2);
      states[id] = state;
      if (part.at(-2) === '!') {
        announced.push(id);
      } else {
        counts[state] = (counts[state] ?? 0) + 1;
      }
    }
  }
  return { states, announced, counts };
}

/**
 * Parts of which at least one is in the packed states that are meant. With
 * checks, one of them in one of the states; without, any check that counts.
 */
export function searchedParts(wanted: {
  states?: readonly CheckState[];
  checks?: readonly string[];
}): string[] {
  const { states, checks } = wanted;
  if (!checks) {
    return (states ?? []).map(state => `=${LETTERS[state]};`);
  }
  const endings = states?.map(state => `${LETTERS[state]};`) ?? [''];
  return checks.flatMap(id =>
    endings.flatMap(ending => [`;${id}=${ending}`, `;${id}!${ending}`]),
  );
}
