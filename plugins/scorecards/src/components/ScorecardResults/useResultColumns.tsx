import { Cell, CellText, ColumnConfig, Text } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { titleOfLevel } from '../../lib/titleOfLevel';
import { CoverageText } from '../CoverageText';
import { ResultOwners } from './ResultOwners';
import { ResultRow } from './ResultsTable';
import { ResultStates } from './ResultStates';

/** What the table of results shows. */
export function useResultColumns(
  scorecard: ScorecardDetails,
): ColumnConfig<ResultRow>[] {
  const { t, timestamp } = useWords();
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('results.entity'),
        isRowHeader: true,
        defaultWidth: '2fr',
        minWidth: 150,
        cell: ({ entity, title }) => (
          <Cell>
            <EntityLink entityRef={entity} title={title} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('results.owner'),
        defaultWidth: '1.5fr',
        minWidth: 150,
        cell: ({ owners, withheld }) => (
          <Cell>
            <ResultOwners owners={owners} withheld={withheld} />
          </Cell>
        ),
      },
      {
        id: 'level',
        label: t('results.level'),
        width: 100,
        cell: ({ level }) => (
          <CellText
            title={
              level ? titleOfLevel(scorecard.levels, level) : t('level.none')
            }
          />
        ),
      },
      {
        id: 'coverage',
        label: t('results.coverage'),
        width: 180,
        cell: ({ coverage }) => (
          <Cell>
            <CoverageText coverage={coverage} />
          </Cell>
        ),
      },
      {
        id: 'states',
        label: t('results.byState'),
        defaultWidth: '3fr',
        minWidth: 230,
        cell: result => (
          <Cell>
            <ResultStates result={result} checks={scorecard.checkDetails} />
          </Cell>
        ),
      },
      {
        id: 'evaluated',
        label: t('results.evaluated'),
        width: 150,
        cell: ({ evaluatedAt }) => (
          <Cell>
            <Text as="span" variant="body-small">
              {timestamp(evaluatedAt)}
            </Text>
          </Cell>
        ),
      },
    ],
    [t, timestamp, scorecard],
  );
}
