import { CellText, ColumnConfig } from '@backstage/ui';
import {
  LOAD_MEASURES,
  LoadMeasure,
  TeamLoad,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { LoadChoice } from '../model/pageState';
import { useWords } from '../ui/useWords';

/** What is sorted by and exported: two decimals say enough of a number for each member. */
export function loadValueOf(
  load: TeamLoad | undefined,
  column: string,
  choice: LoadChoice,
): number | undefined {
  if (column === 'members') {
    return load?.members;
  }
  const measure = LOAD_MEASURES.find(it => it === column);
  const value = measure && load?.[choice]?.[measure];
  return value === undefined ? undefined : Math.round(value * 100) / 100;
}

/** As wide as its head, which is cut otherwise; the table scrolls sideways. */
function widthOf(label: string): number {
  const letters = [...label].map(letter => (letter > '\u2e80' ? 15 : 9));
  return Math.max(
    104,
    letters.reduce((all, width) => all + width, 44),
  );
}

/** A column for each number, and one for the members. */
export function useLoadColumns<TRow extends { id: string; load?: TeamLoad }>(
  choice: LoadChoice = 'total',
): ColumnConfig<TRow>[] {
  const { t, language } = useWords();
  return useMemo(() => {
    const { format } = new Intl.NumberFormat(language, {
      maximumFractionDigits: 2,
    });
    const column = (
      id: LoadMeasure | 'members',
      label: string,
    ): ColumnConfig<TRow> => ({
      id,
      label,
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: widthOf(label),
      cell: ({ load }) => {
        const value = loadValueOf(load, id, choice);
        return (
          <CellText
            title={value === undefined ? t('load.notKnown') : format(value)}
          />
        );
      },
    });
    return [
      column('members', t('load.members')),
      ...LOAD_MEASURES.map(id => column(id, t(`load.measure.${id}`))),
    ];
  }, [choice, t, language]);
}
