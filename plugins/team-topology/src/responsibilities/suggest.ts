import { textSearch } from '@kumiki/backstage-plugin-team-topology-common';

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
 * said of, then what a question in other words may be about; in the order of
 * the list otherwise.
 * @param options - `chosen` is the id of one that must be among them; `ask`
 *   understands a question and gives ids, best first
 */
export function suggest(
  choices: Choice[],
  search: string,
  options: { chosen?: string; ask?: (question: string) => string[] } = {},
): { shown: Choice[]; total: number } {
  const { chosen, ask } = options;
  const byLabel = new Set(textSearch(choices, search, ({ label }) => [label]));
  const byText = textSearch(choices, search, ({ label, text }) => [
    label,
    text,
  ]);
  const byId = new Map(choices.map(choice => [choice.id, choice]));
  const asked = search.trim() === '' ? [] : ask?.(search) ?? [];
  const fitting = [
    ...new Set([
      ...byText.filter(choice => byLabel.has(choice)),
      ...byText,
      ...asked.flatMap(id => byId.get(id) ?? []),
    ]),
  ];
  const shown = fitting.slice(0, MOST);
  const missing = choices.filter(
    choice => choice.id === chosen && !shown.includes(choice),
  );
  return { shown: [...missing, ...shown], total: fitting.length };
}
