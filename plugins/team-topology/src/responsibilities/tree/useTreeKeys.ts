import { KeyboardEvent, RefObject, useState } from 'react';
import { ResponsibilityRow } from '../responsibilityRows';

/** One row at a time takes part in the order of Tab. */
export interface TreeKeys {
  active?: string;
  setActive(ref: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Goes through the rows of a tree by keyboard. */
export function useTreeKeys(
  bodyRef: RefObject<HTMLElement>,
  rows: ResponsibilityRow[],
  tree: {
    closed: ReadonlySet<string>;
    selected?: string;
    toggle(ref: string, isOpen: boolean): void;
    onAsk(ref: string): void;
  },
): TreeKeys {
  const [wanted, setActive] = useState<string>();
  const refs = rows.map(row => row.responsibility.ref);
  const active =
    [wanted, tree.selected].find(ref => ref && refs.includes(ref)) ?? refs[0];

  const focus = (ref: string | undefined) => {
    if (ref) {
      setActive(ref);
      bodyRef.current
        ?.querySelectorAll<HTMLElement>('[role="row"]')
        [refs.indexOf(ref)]?.focus();
    }
  };

  const act = (key: string): boolean => {
    const index = refs.indexOf(active);
    const row = rows[index];
    const isOpen = !tree.closed.has(active);
    switch (key) {
      case 'ArrowDown':
        focus(refs[index + 1]);
        return true;
      case 'ArrowUp':
        focus(refs[index - 1]);
        return true;
      case 'Home':
        focus(refs[0]);
        return true;
      case 'End':
        focus(refs[refs.length - 1]);
        return true;
      case 'ArrowRight':
        if (row?.hasChildren && !isOpen) {
          tree.toggle(active, true);
        } else if (row?.hasChildren) {
          focus(refs[index + 1]);
        }
        return true;
      case 'ArrowLeft':
        if (row?.hasChildren && isOpen) {
          tree.toggle(active, false);
        } else {
          focus(row?.ancestors[row.ancestors.length - 1]);
        }
        return true;
      case 'Enter':
      case ' ':
        tree.onAsk(active);
        return true;
      default:
        return false;
    }
  };

  return {
    active,
    setActive,
    onKeyDown: event => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && rows.length > 0 && act(event.key)) {
        event.preventDefault();
      }
    },
  };
}
