import {
  Button,
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
import { RiDownloadLine } from '@remixicon/react';
import { ReactNode, useCallback } from 'react';
import { frontendCommonTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { saveFile } from './saveFile';
import { useSortInAddress } from './useSortInAddress';

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
  /** What the address and the exported file call it; no two tables of a page share a name. */
  name: string;
  columns: ColumnConfig<TRow>[];
  rows: TRow[];
  initialSort: SortDescriptor;
  /** Must keep its identity, as `textOf`. */
  sortValueOf(row: TRow, column: string): SortValue;
  /** What the exported file says in a column; what the column is sorted by where it is absent. */
  exportValueOf?(row: TRow, column: string): SortValue;
  /** The texts in which rows are searched. */
  textOf(row: TRow): (string | undefined)[];
  search: string;
  onSearchChange(search: string): void;
  searchLabel: string;
  emptyText: string;
  /** Shown beside the search. */
  filters?: ReactNode;
}

/** Takes the rows that are found away as CSV, in the order in which they are shown. */
const CsvButton = (props: { onPress(): void }) => {
  const { t } = useWords(frontendCommonTranslationRef);
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownloadLine />}
      onPress={props.onPress}
    >
      {t('table.csv')}
    </Button>
  );
};

/**
 * A table that can be searched, sorted, paged and exported; its order is part of
 * the address.
 * @public
 */
export const SearchableTable = <TRow extends TableItem>(
  props: SearchableTableProps<TRow>,
) => {
  const { t, language, amount } = useWords(frontendCommonTranslationRef);
  const pageSizes = usePageSizes();
  const { name, columns, rows, sortValueOf, textOf } = props;
  const { search, onSearchChange, filters } = props;
  const exportValueOf = props.exportValueOf ?? sortValueOf;
  const { sort, onSortChange } = useSortInAddress({
    name,
    sortable: columns.filter(it => it.isSortable).map(({ id }) => id),
    initialSort: props.initialSort,
  });

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
        return typeof left === 'number' && typeof right === 'number'
          ? sign * (left - right)
          : sign * compare(String(left), String(right));
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
    sort,
    onSortChange,
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

  const exportRows = async () => {
    const { toCsv } = await import('./toCsv');
    const found = sortFn(search ? searchFn(rows, search) : rows, sort);
    // A column of buttons has nothing to export.
    const exported = columns.filter(({ id }) =>
      found.some(row => exportValueOf(row, id) !== undefined),
    );
    const lines = found.map(row =>
      exported.map(({ id }) => exportValueOf(row, id)),
    );
    saveFile(
      `${name}.csv`,
      toCsv([exported.map(({ label }) => label), ...lines]),
    );
  };

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
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        {searchField}
        {filters}
        <CsvButton onPress={exportRows} />
      </Flex>
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState={<Text>{props.emptyText}</Text>}
      />
    </Flex>
  );
};
