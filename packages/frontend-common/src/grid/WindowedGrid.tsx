import { memo, ReactNode, useRef } from 'react';
import { useGridKeys } from './useGridKeys';
import { useGridStyles } from './useGridStyles';
import { GridCell, GridSizes, useGridWindow } from './useGridWindow';

/**
 * What is in a heading or a cell, and what it says when it is pointed at.
 * @public
 */
export interface GridPart {
  content: ReactNode;
  title?: string;
}

/** @public */
export interface WindowedGridProps<TRow, TColumn> {
  label: string;
  /** The id of an element that says how the grid is used. */
  describedBy?: string;
  className?: string;
  /** Must keep their identity. */
  sizes: GridSizes;
  /** The heading of the column of headings. */
  corner: ReactNode;
  columns: readonly TColumn[];
  rows: readonly TRow[];
  columnKey(column: TColumn): string;
  rowKey(row: TRow): string;
  columnHeading(column: TColumn): GridPart;
  rowHeading(row: TRow): GridPart;
  cell(row: TRow, column: TColumn): GridPart;
  /** A cell was clicked, or chosen by keyboard. */
  onOpen(row: TRow, column: TColumn): void;
}

interface GridRowProps {
  /** Of the grid, which stay the same while it is scrolled. */
  grid: WindowedGridProps<any, any>;
  index: number;
  /** The columns that are drawn, from the first to before the last. */
  from: number;
  to: number;
  /** The column whose cell takes part in the order of Tab. */
  tabStop?: number;
  onFocus(cell: GridCell): void;
}

/** A row is drawn once, and not again for each step of scrolling. */
const GridRow = memo((props: GridRowProps) => {
  const { grid, index, from, to, tabStop, onFocus } = props;
  const row = grid.rows[index];
  const heading = grid.rowHeading(row);
  return (
    <tr aria-rowindex={index + 2} style={{ height: grid.sizes.row }}>
      <th scope="row" aria-colindex={1} title={heading.title}>
        {heading.content}
      </th>
      <td aria-hidden="true" />
      {grid.columns.slice(from, to).map((column, at) => {
        const place = { row: index, column: from + at };
        const { content, title } = grid.cell(row, column);
        return (
          <td
            key={grid.columnKey(column)}
            role="gridcell"
            aria-colindex={place.column + 2}
            data-cell={`${place.row} ${place.column}`}
            tabIndex={tabStop === place.column ? 0 : -1}
            title={title}
            onFocus={() => onFocus(place)}
            onClick={() => grid.onOpen(row, column)}
          >
            {content}
          </td>
        );
      })}
      <td aria-hidden="true" />
    </tr>
  );
});

/**
 * A table of many cells, of which it draws those in sight. The headings stay in
 * sight; arrow keys go from cell to cell, and Enter opens one.
 * @public
 */
export const WindowedGrid = <TRow, TColumn>(
  props: WindowedGridProps<TRow, TColumn>,
) => {
  const classes = useGridStyles();
  const frameRef = useRef<HTMLDivElement>(null);
  const { sizes, columns, rows, columnKey, rowKey, onOpen } = props;
  const size = { rows: rows.length, columns: columns.length };
  const sight = useGridWindow(frameRef, size, sizes);
  const keys = useGridKeys(frameRef, size, sight, ({ row, column }) =>
    onOpen(rows[row], columns[column]),
  );
  const { tabStop } = keys;
  const drawn = columns.slice(sight.columns.from, sight.columns.to);
  const before = sight.columns.from * sizes.column;
  const after = (columns.length - sight.columns.to) * sizes.column;
  const above = sight.rows.from * sizes.row;
  const below = (rows.length - sight.rows.to) * sizes.row;
  return (
    <div ref={frameRef} className={classes.frame} onScroll={sight.onScroll}>
      <table
        role="grid"
        // Takes the focus over when the cell that has it scrolls out of sight.
        tabIndex={-1}
        onKeyDown={keys.onKeyDown}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={`${classes.table} ${props.className ?? ''}`}
        style={{ width: sizes.heading + columns.length * sizes.column }}
      >
        <colgroup>
          <col style={{ width: sizes.heading }} />
          <col style={{ width: before }} />
          {drawn.map(column => (
            <col key={columnKey(column)} style={{ width: sizes.column }} />
          ))}
          <col style={{ width: after }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1} style={{ height: sizes.header }}>
            <th scope="col" aria-colindex={1}>
              {props.corner}
            </th>
            <td aria-hidden="true" />
            {drawn.map((column, at) => {
              const { content, title } = props.columnHeading(column);
              return (
                <th
                  key={columnKey(column)}
                  scope="col"
                  aria-colindex={sight.columns.from + at + 2}
                  title={title}
                >
                  {content}
                </th>
              );
            })}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" style={{ height: above }} />
          {rows.slice(sight.rows.from, sight.rows.to).map((row, offset) => {
            const index = sight.rows.from + offset;
            return (
              <GridRow
                key={rowKey(row)}
                grid={props}
                index={index}
                from={sight.columns.from}
                to={sight.columns.to}
                tabStop={tabStop.row === index ? tabStop.column : undefined}
                onFocus={keys.setActive}
              />
            );
          })}
          <tr aria-hidden="true" style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
};
