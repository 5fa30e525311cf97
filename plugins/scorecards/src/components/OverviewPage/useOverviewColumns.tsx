import { Cell, CellText, ColumnConfig, Text } from '@backstage/ui';
import { ScorecardSummary } from '@kumiki/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { OverviewRow } from '../../lib/overviewRows';
import { HeatMapCell } from './HeatMapCell';
import { TeamCell } from './TeamCell';

/** A column for the name, one for the size, and one for each scorecard. */
export function useOverviewColumns(
  scorecards: ScorecardSummary[],
  onOpen: (path: string[]) => void,
): ColumnConfig<OverviewRow>[] {
  const { t, amount } = useWords();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('overview.team'),
        isRowHeader: true,
        isSortable: true,
        minWidth: 200,
        cell: row => (
          <Cell>
            <TeamCell row={row} onOpen={onOpen} />
          </Cell>
        ),
      },
      {
        id: 'entities',
        label: t('overview.entities'),
        width: 144,
        cell: ({ entities }) => <CellText title={amount(entities)} />,
      },
      ...scorecards.map(
        (scorecard): ColumnConfig<OverviewRow> => ({
          id: scorecard.ref,
          label: scorecard.title,
          minWidth: 210,
          cell: row => {
            const rollup = row.rollups.get(scorecard.ref);
            return (
              <Cell>
                {rollup ? (
                  <HeatMapCell
                    scorecard={scorecard}
                    rollup={rollup}
                    group={row}
                  />
                ) : (
                  <Text as="span" variant="body-small">
                    {t('overview.notApplicable')}
                  </Text>
                )}
              </Cell>
            );
          },
        }),
      ),
    ],
    [t, amount, scorecards, onOpen],
  );
}
