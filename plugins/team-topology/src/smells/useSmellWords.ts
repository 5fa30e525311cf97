import {
  describeSmell,
  ReportedSmell,
  SmellReport,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { changeLanguage } from '../compare/comparison';
import { useWords } from '../ui/useWords';

/** As many are said of one thing; how many more there are is said, too. */
const MOST_SAID = 3;

/** Describes the signs of smells on teams and interactions, for screen readers. */
export function useSmellWords(
  report: SmellReport | undefined,
): (ref: string | undefined) => string[] {
  const { t, language } = useWords();
  return useMemo(() => {
    const found = new Map<string, ReportedSmell[]>();
    for (const smell of report?.smells ?? []) {
      for (const ref of smell.snooze ? [] : smell.subjects) {
        found.set(ref, [...(found.get(ref) ?? []), smell]);
      }
    }
    return ref => {
      const smells = found.get(ref ?? '') ?? [];
      const more = smells.length - MOST_SAID;
      const words = smells.slice(0, MOST_SAID).map(smell => {
        const text = describeSmell(smell, {
          language: changeLanguage(language),
          names: report?.names ?? {},
        });
        return `${text.level}: ${text.sentence}`;
      });
      return more > 0
        ? [...words, t('smells.card.more', { count: more })]
        : words;
    };
  }, [report, t, language]);
}
