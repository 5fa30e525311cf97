import { Cell, CellText, ColumnConfig, Text } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { titleOfLevel } from '../../lib/titleOfLevel';
import { CoverageText } from '../CoverageText';
import { EntityLink } from '../EntityLink';
import { ResultStates } from './ResultStates';
import type { ResultRow } from './ResultsTable';

/** What the table of results shows. */
export function useResultColumns(
  scorecard: ScorecardDetails,
): ColumnConfig<ResultRow>[] {
  const { t, moment } = useWords();
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('results.entity'),
        isRowHeader: true,
        defaultWidth: '2fr',
        cell: ({ entity, title }) => (
          <Cell>
            <EntityLink entityRef={entity} title={title} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('results.owner'),
        defaultWidth: '1fr',
        cell: ({ owner }) => (
          <Cell>
            {owner ? (
              <EntityLink entityRef={owner} />
            ) : (
              <Text as="span">{t('results.noOwner')}</Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'level',
        label: t('results.level'),
        width: 120,
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
        width: 190,
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
        cell: result => (
          <Cell>
            <ResultStates result={result} checks={scorecard.checkDetails} />
          </Cell>
        ),
      },
      {
        id: 'evaluated',
        label: t('results.evaluated'),
        width: 180,
        cell: ({ evaluatedAt }) => (
          <Cell>
            <Text as="span" variant="body-small">
              {moment(evaluatedAt)}
            </Text>
          </Cell>
        ),
      },
    ],
    [t, moment, scorecard],
  );
}
