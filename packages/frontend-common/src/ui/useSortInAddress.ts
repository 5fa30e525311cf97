import { SortDescriptor } from '@backstage/ui';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The order of a table, which lives in the address: the column, with a minus
 * before it where it descends. What is no column that can be sorted is ignored.
 */
export function useSortInAddress(options: {
  name: string;
  /** The ids of the columns that can be sorted. */
  sortable: readonly string[];
  initialSort: SortDescriptor;
}): { sort: SortDescriptor; onSortChange(sort: SortDescriptor): void } {
  const { name, sortable, initialSort } = options;
  const [params, setParams] = useSearchParams();
  const field = `${name}-sort`;
  const text = params.get(field) ?? '';
  const column = text.replace(/^-/, '');
  const isSortable = sortable.includes(column);
  const sort = useMemo<SortDescriptor>(
    () =>
      isSortable
        ? {
            column,
            direction: text.startsWith('-') ? 'descending' : 'ascending',
          }
        : initialSort,
    // Callers write the initial order out; the first one counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [column, isSortable, text],
  );
  const onSortChange = useCallback(
    (chosen: SortDescriptor) =>
      setParams(
        current => {
          const result = new URLSearchParams(current);
          const sign = chosen.direction === 'descending' ? '-' : '';
          result.set(field, `${sign}${chosen.column}`);
          return result;
        },
        { replace: true },
      ),
    [field, setParams],
  );
  return { sort, onSortChange };
}
