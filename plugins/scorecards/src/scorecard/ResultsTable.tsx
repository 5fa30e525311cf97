import { useApi } from '@backstage/core-plugin-api';
import {
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
import {
  ResultFilter,
  ScorecardCheckDetails,
  ScorecardDetails,
  ScorecardResultItem,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import {
  EntityLink,
  RequestProblem,
  usePageSizes,
} from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { PlainList } from '../ui/blocks';
import {
  CheckStateLabel,
  LACKING_STATES,
  StateCountsList,
} from '../ui/checkStates';
import { CoverageText } from '../ui/LevelDistribution';
import { titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';

/** Every owner of an entity that the reader may see. */
const ResultOwners = (
  props: Pick<ScorecardResultItem, 'owners' | 'withheld'>,
) => {
  const { t } = useWords();
  const { owners, withheld } = props;
  const isHidden = withheld?.includes('owner') ?? false;
  return (
    <Flex direction="column" gap="0">
      {owners.map(owner => (
        <EntityLink key={owner} entityRef={owner} />
      ))}
      {(isHidden || owners.length === 0) && (
        <Text as="span">
          {t(isHidden ? 'flag.notVisible' : 'results.noOwner')}
        </Text>
      )}
    </Flex>
  );
};

/** Checks with problems, the most urgent first, and the number of those without. */
const ResultStates = (props: {
  result: ScorecardResultItem;
  checks: ScorecardCheckDetails[];
}) => {
  const { t } = useWords();
  const { states, counts, announced } = props.result;
  const lacking = LACKING_STATES.flatMap(state =>
    props.checks
      .filter(({ id }) => states[id] === state)
      .map(({ id, title }) => ({ id, title, state })),
  );
  const { exempt, pass } = counts;
  return (
    <PlainList>
      {lacking.map(({ id, title, state }) => (
        <Flex key={id} align="center" gap="2">
          <CheckStateLabel state={state} />
          <Text as="span" variant="body-small">
            {announced.includes(id)
              ? `${title} (${t('results.announced')})`
              : title}
          </Text>
        </Flex>
      ))}
      <StateCountsList
        counts={{ exempt, pass, 'self-maintained': counts['self-maintained'] }}
      />
    </PlainList>
  );
};

/** The filters of the table of results. */
function useResultColumns(
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

/** A row of the table. */
type ResultRow = ScorecardResultItem & { id: string };

/** The results that match the filter, page by page. */
export const ResultsTable = (props: {
  scorecard: ScorecardDetails;
  filter: ResultFilter;
}) => {
  const { t, amount } = useWords();
  const api = useApi(scorecardsApiRef);
  const { scorecard, filter } = props;
  const pageSizes = usePageSizes();
  const columns = useResultColumns(scorecard);
  const { tableProps, reload } = useTable<ResultRow>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const { items, nextCursor, totalItems } = await api.getResults({
        ...requestOf(scorecard.ref),
        ...filter,
        limit: pageSize,
        cursor,
        signal,
      });
      const data = withDistinctTitles(
        items.map(item => ({ ...item, id: item.entity, ref: item.entity })),
      );
      return { data, nextCursor, totalCount: totalItems };
    },
    paginationOptions: {
      ...pageSizes,
      getLabel: ({ totalCount = 0 }) =>
        t('results.total', { total: amount(totalCount) }),
    },
  });
  if (tableProps.error) {
    return (
      <RequestProblem
        error={tableProps.error}
        permission={scorecardsReadPermission.name}
        onRetry={reload}
      />
    );
  }
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={<Text>{t('results.none')}</Text>}
    />
  );
};
