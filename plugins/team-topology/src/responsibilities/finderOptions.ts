import {
  nameOfRef,
  OrgModel,
  textSearch,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';

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
 * @param options - `chosen` is the id of one that must be among them
 */
export function suggest(
  choices: Choice[],
  search: string,
  options: { chosen?: string } = {},
): { shown: Choice[]; total: number } {
  const { chosen } = options;
  const byLabel = new Set(textSearch(choices, search, ({ label }) => [label]));
  const byText = textSearch(choices, search, ({ label, text }) => [
    label,
    text,
  ]);
  const fitting = [
    ...new Set([...byText.filter(choice => byLabel.has(choice)), ...byText]),
  ];
  const shown = fitting.slice(0, MOST);
  const missing = choices.filter(
    choice => choice.id === chosen && !shown.includes(choice),
  );
  return { shown: [...missing, ...shown], total: fitting.length };
}

/** The teams by name. */
export function useTeamOptions(model: OrgModel): Choice[] {
  const { language } = useWords();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return model.teams
      .filter(({ isGrouping }) => !isGrouping)
      .map(({ ref, title }) => ({
        id: ref,
        label: title,
        text: `${title} ${nameOfRef(ref)}`,
      }))
      .sort((a, b) => compare(a.label, b.label));
  }, [model, language]);
}
