import { RefObject, UIEvent, useLayoutEffect, useState } from 'react';

/** How many rows and columns are drawn beyond what is in sight. */
const MARGIN = 3;

/** What is assumed before the frame has been measured. */
const USUAL_SIZE = { width: 1280, height: 720 };

const ORIGIN = { scrollLeft: 0, scrollTop: 0 };

/**
 * Fixed sizes in pixels, so that what is in sight follows from the scroll position.
 * @public
 */
export interface GridSizes {
  /** The width of the column with the headings of the rows. */
  heading: number;
  /** The height of the row with the headings of the columns. */
  header: number;
  column: number;
  row: number;
}

/** A cell of the grid, headings not counted. */
export interface GridCell {
  row: number;
  column: number;
}

/** From the first to before the last. */
export interface GridRange {
  from: number;
  to: number;
}

/** The part of the grid that is drawn. */
export interface GridWindow {
  rows: GridRange;
  columns: GridRange;
  onScroll(event: UIEvent<HTMLElement>): void;
  /** Scrolls so that a cell is in sight, and draws it. */
  reveal(cell: GridCell): void;
}

/** Works out from the scroll position which cells must be there. */
export function useGridWindow(
  frameRef: RefObject<HTMLElement>,
  size: { rows: number; columns: number },
  sizes: GridSizes,
): GridWindow {
  const [frame, setFrame] = useState(USUAL_SIZE);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const element = frameRef.current;
    const measure = () =>
      // Without a layout, as in a test, there is nothing to measure.
      element?.clientWidth
        ? setFrame({ width: element.clientWidth, height: element.clientHeight })
        : undefined;
    measure();
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frameRef]);

  // Nothing is drawn anew before another row or column comes into sight.
  const scrollTo = (to: { left: number; top: number }) =>
    setScroll(from =>
      Math.floor(from.left / sizes.column) ===
        Math.floor(to.left / sizes.column) &&
      Math.floor(from.top / sizes.row) === Math.floor(to.top / sizes.row)
        ? from
        : to,
    );
  const inSight = {
    width: frame.width - sizes.heading,
    height: frame.height - sizes.header,
  };
  return {
    rows: rangeOf(scroll.top, inSight.height, sizes.row, size.rows),
    columns: rangeOf(scroll.left, inSight.width, sizes.column, size.columns),
    onScroll: ({ currentTarget: { scrollLeft, scrollTop } }) =>
      scrollTo({ left: scrollLeft, top: scrollTop }),
    reveal: ({ row, column }) => {
      const { scrollLeft, scrollTop } = frameRef.current ?? ORIGIN;
      const left = revealed(scrollLeft, inSight.width, sizes.column, column);
      const top = revealed(scrollTop, inSight.height, sizes.row, row);
      scrollTo({ left, top });
      if (frameRef.current) {
        frameRef.current.scrollLeft = left;
        frameRef.current.scrollTop = top;
      }
    },
  };
}

function rangeOf(
  start: number,
  length: number,
  step: number,
  count: number,
): GridRange {
  // After a filter the position can lie behind the end for a moment.
  const first = Math.min(Math.floor(start / step), Math.max(0, count - 1));
  return {
    from: Math.max(0, first - MARGIN),
    to: Math.min(count, first + Math.ceil(length / step) + 1 + MARGIN),
  };
}

function revealed(start: number, length: number, step: number, index: number) {
  const least = (index + 1) * step - length;
  return Math.max(0, Math.min(Math.max(start, least), index * step));
}
