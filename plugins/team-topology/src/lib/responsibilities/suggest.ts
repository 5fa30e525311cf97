import { matchesForgivingly } from './matchesForgivingly';

/** Something to choose. */
export interface Choice {
  id: string;
  label: string;
  description?: string;
  /** What else it is found by. */
  text: string;
}

/** How many are listed; who wants another one types more of it. */
const MOST = 50;

/**
 * What fits a search: first what is called so, then what something else is
 * said of; in the order of the list otherwise.
 * @param chosen - the id of one that must be among them
 */
export function suggest(
  choices: Choice[],
  search: string,
  chosen?: string,
): { shown: Choice[]; total: number } {
  const byLabel = choices.filter(({ label }) =>
    matchesForgivingly(label, search),
  );
  const named = new Set(byLabel);
  const fitting = [
    ...byLabel,
    ...choices.filter(
      choice => !named.has(choice) && matchesForgivingly(choice.text, search),
    ),
  ];
  const shown = fitting.slice(0, MOST);
  const missing = choices.filter(
    choice => choice.id === chosen && !shown.includes(choice),
  );
  return { shown: [...missing, ...shown], total: fitting.length };
}
