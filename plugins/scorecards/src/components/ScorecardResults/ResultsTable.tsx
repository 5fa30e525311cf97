import { useApi } from '@backstage/core-plugin-api';
import { Table, Text, useTable } from '@backstage/ui';
import {
  ResultFilter,
  ScorecardDetails,
  ScorecardResultItem,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestProblem, usePageSizes } from '@kumiki/frontend-common';
import { scorecardsApiRef } from '../../api';
import { useWords } from '../../hooks/useWords';
import { requestOf } from '../../lib/requestOf';
import { useResultColumns } from './useResultColumns';

/** A row of the table. */
export type ResultRow = ScorecardResultItem & { id: string };

/** The results that the filter lets through, page by page. */
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
