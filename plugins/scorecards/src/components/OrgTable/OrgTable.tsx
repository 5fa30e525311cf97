import {
  ColumnConfig,
  Flex,
  SearchField,
  SortDescriptor,
  Table,
  TableItem,
  Text,
  useTable,
} from '@backstage/ui';
import { textSearch } from '@kumiki/backstage-plugin-team-topology-common';
import { ReactNode, useCallback } from 'react';
import { useWords } from '../../hooks/useWords';

const PAGE_SIZES = [20, 50, 100];

/** What a table of the plugin needs. */
export interface OrgTableProps<TRow extends TableItem> {
  columns: ColumnConfig<TRow>[];
  rows: TRow[];
  /** The only thing that rows are sorted by; must keep its identity. */
  nameOf(row: TRow): string;
  search: string;
  onSearchChange(search: string): void;
  searchLabel: string;
  emptyText: string;
  /** What stands beside the search. */
  filters?: ReactNode;
}

/** A table that can be searched and paged. It is sorted by name alone. */
export const OrgTable = <TRow extends TableItem>(
  props: OrgTableProps<TRow>,
) => {
  const { t, language, amount } = useWords();
  const { rows, nameOf, search, onSearchChange } = props;

  const sortFn = useCallback(
    (data: TRow[], { direction }: SortDescriptor) => {
      const { compare } = new Intl.Collator(language, { numeric: true });
      const sign = direction === 'descending' ? -1 : 1;
      return [...data].sort((a, b) => sign * compare(nameOf(a), nameOf(b)));
    },
    [language, nameOf],
  );
  const searchFn = useCallback(
    (data: TRow[], text: string) =>
      textSearch(data, text, row => [nameOf(row), String(row.id)]),
    [nameOf],
  );

  const { tableProps } = useTable({
    mode: 'complete',
    data: rows,
    initialSort: { column: 'name', direction: 'ascending' },
    sortFn,
    search,
    onSearchChange,
    searchFn,
    paginationOptions: {
      pageSize: PAGE_SIZES[0],
      pageSizeOptions: PAGE_SIZES.map(size => ({
        value: size,
        label: t('table.rowsPerPage', { size: amount(size) }),
      })),
      getLabel: ({ pageSize, offset = 0, totalCount = 0 }) =>
        t('table.range', {
          from: amount(Math.min(offset + 1, totalCount)),
          to: amount(Math.min(offset + pageSize, totalCount)),
          total: amount(totalCount),
        }),
    },
  });

  return (
    <Flex direction="column" gap="4">
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <SearchField
          size="small"
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          value={search}
          onChange={onSearchChange}
          style={{ maxWidth: 360 }}
        />
        {props.filters}
      </Flex>
      <Table
        {...tableProps}
        columnConfig={props.columns}
        emptyState={<Text>{props.emptyText}</Text>}
      />
    </Flex>
  );
};
