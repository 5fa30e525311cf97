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
import { frontendCommonTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

const PAGE_SIZES = [20, 50, 100];

/**
 * How many rows a page of a table can have, for the pagination of `useTable`.
 * @public
 */
export function usePageSizes(): {
  pageSize: number;
  pageSizeOptions: { value: number; label: string }[];
} {
  const { t, amount } = useWords(frontendCommonTranslationRef);
  return {
    pageSize: PAGE_SIZES[0],
    pageSizeOptions: PAGE_SIZES.map(size => ({
      value: size,
      label: t('table.rowsPerPage', { size: amount(size) }),
    })),
  };
}

/**
 * What a row is sorted by in a column; an absent value comes last.
 * @public
 */
export type SortValue = string | number | undefined;

/** @public */
export interface SearchableTableProps<TRow extends TableItem> {
  columns: ColumnConfig<TRow>[];
  rows: TRow[];
  initialSort: SortDescriptor;
  /** Must keep its identity, as `textOf`. */
  sortValueOf(row: TRow, column: string): SortValue;
  /** The texts in which rows are searched. */
  textOf(row: TRow): (string | undefined)[];
  search: string;
  onSearchChange(search: string): void;
  searchLabel: string;
  emptyText: string;
  /** Shown beside the search. */
  filters?: ReactNode;
}

/**
 * A table that can be searched, sorted and paged.
 * @public
 */
export const SearchableTable = <TRow extends TableItem>(
  props: SearchableTableProps<TRow>,
) => {
  const { t, language, amount } = useWords(frontendCommonTranslationRef);
  const pageSizes = usePageSizes();
  const { rows, sortValueOf, textOf, search, onSearchChange, filters } = props;

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
      ...pageSizes,
      getLabel: ({ pageSize, offset = 0, totalCount = 0 }) =>
        t('table.range', {
          from: amount(Math.min(offset + 1, totalCount)),
          to: amount(Math.min(offset + pageSize, totalCount)),
          total: amount(totalCount),
        }),
    },
  });

  const searchField = (
    <SearchField
      size="small"
      aria-label={props.searchLabel}
      placeholder={props.searchLabel}
      value={search}
      onChange={onSearchChange}
      style={{ maxWidth: 360 }}
    />
  );
  return (
    <Flex direction="column" gap="4">
      {filters ? (
        <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
          {searchField}
          {filters}
        </Flex>
      ) : (
        searchField
      )}
      <Table
        {...tableProps}
        columnConfig={props.columns}
        emptyState={<Text>{props.emptyText}</Text>}
      />
    </Flex>
  );
};
