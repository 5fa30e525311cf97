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
import { useCallback } from 'react';
import { useWords } from './useWords';

const PAGE_SIZES = [20, 50, 100];

/** What a row is sorted by in a column; an absent value comes last. */
export type SortValue = string | number | undefined;

/** What a table of the page needs. */
export interface OrgTableProps<TRow extends TableItem> {
  columns: ColumnConfig<TRow>[];
  rows: TRow[];
  initialSort: SortDescriptor;
  /** Must keep its identity, as `textOf`. */
  sortValueOf(row: TRow, column: string): SortValue;
  textOf(row: TRow): (string | undefined)[];
  search: string;
  onSearchChange(search: string): void;
  searchLabel: string;
  emptyText: string;
}

/** A table that can be searched, sorted and paged. */
export const OrgTable = <TRow extends TableItem>(
  props: OrgTableProps<TRow>,
) => {
  const { t, language, amount } = useWords();
  const { rows, sortValueOf, textOf, search, onSearchChange } = props;

  const sortFn = useCallback(
    (data: TRow[], { column, direction }: SortDescriptor) => {
      const { compare } = new Intl.Collator(language, { numeric: true });
      const sign = direction === 'descending' ? -1 : 1;
      return [...data].sort((a, b) => {
        const [left, right] = [a, b].map(row =>
          sortValueOf(row, String(column)),
        );
        if (left === undefined || right === undefined) {
          return Number(left === undefined) - Number(right === undefined);
        }
        return sign * compare(String(left), String(right));
      });
    },
    [language, sortValueOf],
  );
  const searchFn = useCallback(
    (data: TRow[], text: string) => textSearch(data, text, textOf),
    [textOf],
  );

  const { tableProps } = useTable({
    mode: 'complete',
    data: rows,
    initialSort: props.initialSort,
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
      <SearchField
        size="small"
        aria-label={props.searchLabel}
        placeholder={props.searchLabel}
        value={search}
        onChange={onSearchChange}
        style={{ maxWidth: 360 }}
      />
      <Table
        {...tableProps}
        columnConfig={props.columns}
        emptyState={<Text>{props.emptyText}</Text>}
      />
    </Flex>
  );
};
