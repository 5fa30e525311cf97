import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';

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

/** The state of each check that applies, and which of them count nowhere yet. */
export interface UnpackedStates {
  states: Record<string, CheckState>;
  announced: string[];
}

/**
 * All states of a result in one text, such as `;has-docs=p;has-owner!f;`, where
 * `!` marks a check that is announced for later. Checks stand in alphabetical
 * order, so equal states are equal texts; a part of it can be searched for.
 */
export function packStates({ states, announced }: UnpackedStates): string {
  const isAnnounced = new Set(announced);
  const parts = Object.keys(states)
    .sort()
    .map(
      id => `${id}${isAnnounced.has(id) ? '!' : '='}${LETTERS[states[id]]};`,
    );
  return `;${parts.join('')}`;
}

/** The reverse of {@link packStates}. */
export function unpackStates(packed: string): UnpackedStates {
  const states: Record<string, CheckState> = {};
  const announced: string[] = [];
  for (const part of packed.split(';')) {
    const state = STATES.get(part.slice(-1));
    if (state) {
      const id = part.slice(0, -2);
      states[id] = state;
      if (part.at(-2) === '!') {
        announced.push(id);
      }
    }
  }
  return { states, announced };
}

/**
 * Parts of which at least one is in the packed states that are meant. With
 * checks, one of them in one of the states; without, any check that counts.
 */
export function packedParts(wanted: {
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
