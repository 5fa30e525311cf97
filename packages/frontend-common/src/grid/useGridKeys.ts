import {
  KeyboardEvent,
  RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { GridCell, GridWindow } from './useGridWindow';

/** One cell at a time takes part in the order of Tab. */
export interface GridKeys {
  tabStop: GridCell;
  setActive(cell: GridCell): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 8;

/**
 * Goes through the cells of a grid by keyboard, drawn or not. A drawn cell has
 * `data-cell="<row> <column>"`, and the grid is a `table`.
 */
export function useGridKeys(
  frameRef: RefObject<HTMLElement>,
  size: { rows: number; columns: number },
  sight: GridWindow,
  onEnter: (cell: GridCell) => void,
): GridKeys {
  const [wanted, setWanted] = useState<GridCell>({ row: 0, column: 0 });
  const hasMoved = useRef(false);
  const hadFocus = useRef(false);
  const current = within(wanted, size);
  const { rows, columns } = sight;
  const isDrawn =
    current.row >= rows.from &&
    current.row < rows.to &&
    current.column >= columns.from &&
    current.column < columns.to;
  // Tab must find a cell also when the last one has scrolled out of sight.
  const tabStop = isDrawn ? current : { row: rows.from, column: columns.from };

  useLayoutEffect(() => {
    const frame = frameRef.current;
    if (hasMoved.current) {
      hasMoved.current = false;
      frame
        ?.querySelector<HTMLElement>(
          `[data-cell="${current.row} ${current.column}"]`,
        )
        ?.focus({ preventScroll: true });
    } else if (
      hadFocus.current &&
      frame?.ownerDocument.activeElement === frame?.ownerDocument.body
    ) {
      frame?.querySelector('table')?.focus({ preventScroll: true });
    }
    hadFocus.current = Boolean(
      frame?.contains(frame.ownerDocument.activeElement),
    );
  });

  const setActive = useCallback((cell: GridCell) => {
    hadFocus.current = true;
    setWanted(cell);
  }, []);

  const target = ({ key, ctrlKey }: KeyboardEvent): GridCell | undefined => {
    const { row, column } = current;
    const last = { row: size.rows - 1, column: size.columns - 1 };
    switch (key) {
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'PageDown':
        return { row: row + PAGE, column };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'Home':
        return { row: ctrlKey ? 0 : row, column: 0 };
      case 'End':
        return { row: ctrlKey ? last.row : row, column: last.column };
      default:
        return undefined;
    }
  };

  return {
    tabStop,
    setActive,
    onKeyDown: event => {
      const next = target(event);
      if (next) {
        const cell = within(next, size);
        event.preventDefault();
        hasMoved.current = true;
        setWanted(cell);
        sight.reveal(cell);
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onEnter(current);
      }
    },
  };
}

function within(cell: GridCell, size: { rows: number; columns: number }) {
  return {
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    column: Math.max(0, Math.min(cell.column, size.columns - 1)),
  };
}
