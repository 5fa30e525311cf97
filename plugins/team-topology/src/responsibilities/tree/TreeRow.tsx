import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { KeyboardEvent } from 'react';
import { useWords } from '../../ui/useWords';
import {
  ResponsibilityHolders,
  ResponsibilityRow,
} from '../responsibilityRows';
import { HeldSinceCell, StateCell, WhoCell } from './treeCells';

/** A table with a ring around the row that has the focus. */
export const useTreeStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    background: 'var(--bui-bg-neutral-1)',
    color: 'var(--bui-fg-primary)',
  },
  table: {
    display: 'table',
    width: '100%',
    minWidth: 860,
    // Where each column may shrink, a long word in one breaks the short ones in others.
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: 'var(--bui-font-size-3)',
    '& [role="rowgroup"]': { display: 'table-row-group' },
    '& [role="row"]': { display: 'table-row' },
    '& [role="columnheader"], & [role="rowheader"], & [role="gridcell"]': {
      display: 'table-cell',
      padding: 'var(--bui-space-2) var(--bui-space-3)',
      verticalAlign: 'top',
      borderTop: '1px solid var(--bui-border-1)',
    },
    '& [role="columnheader"]': { fontWeight: 'bold', borderTop: 'none' },
    '& [role="columnheader"]:nth-child(1)': { width: '26%' },
    '& [role="columnheader"]:nth-child(2)': { width: '23%' },
    '& [role="columnheader"]:nth-child(3)': { width: '21%' },
    '& [role="columnheader"]:nth-child(4)': { width: '18%' },
    '& [aria-level]': { cursor: 'pointer' },
    '& [aria-level]:hover': { background: 'var(--bui-bg-neutral-2)' },
    '& [aria-selected="true"]': { background: 'var(--bui-bg-neutral-2)' },
    '& [aria-selected="true"] [role="rowheader"]': {
      boxShadow: 'inset 4px 0 0 var(--bui-accent-bg)',
    },
    '& [aria-level]:focus-visible': {
      outline: '2px solid var(--bui-ring)',
      outlineOffset: -2,
    },
  },
  name: { display: 'flex', gap: 'var(--bui-space-1)' },
  title: { textDecoration: 'underline', textUnderlineOffset: 3 },
  toggle: {
    flex: '0 0 20px',
    height: 20,
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
  },
});

/** What a row of the tree needs. */
interface TreeRowProps {
  row: ResponsibilityRow;
  model: OrgModel;
  holders: ResponsibilityHolders;
  isOpen: boolean;
  isSelected: boolean;
  isActive: boolean;
  onActive(): void;
  onKeyDown(event: KeyboardEvent): void;
  onToggle(isOpen: boolean): void;
  onAsk(): void;
}

/** One responsibility, and who has it. */
export const TreeRow = (props: TreeRowProps) => {
  const { t } = useWords();
  const classes = useTreeStyles();
  const { row, model, holders, isOpen } = props;
  const { responsibility, level, position, setSize, hasChildren } = row;
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <div
      role="row"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={props.isSelected}
      tabIndex={props.isActive ? 0 : -1}
      onFocus={props.onActive}
      onKeyDown={props.onKeyDown}
      onClick={props.onAsk}
    >
      <div role="rowheader">
        <div
          className={classes.name}
          // Deeper than this, the indent would leave no room for the words.
          style={{ paddingLeft: (Math.min(level, 9) - 1) * 20 }}
        >
          {hasChildren ? (
            <button
              type="button"
              className={classes.toggle}
              // By keyboard the row itself opens and closes.
              tabIndex={-1}
              aria-label={t(
                isOpen
                  ? 'responsibilities.tree.collapse'
                  : 'responsibilities.tree.expand',
                { responsibility: responsibility.title },
              )}
              onClick={event => {
                event.stopPropagation();
                props.onToggle(!isOpen);
              }}
            >
              <Arrow size={20} aria-hidden="true" />
            </button>
          ) : (
            <span style={{ flex: '0 0 20px' }} />
          )}
          <span className={classes.title}>{responsibility.title}</span>
        </div>
      </div>
      <div role="gridcell">
        <StateCell row={row} />
      </div>
      <div role="gridcell">
        <WhoCell row={row} model={model} holders={holders} />
      </div>
      <div role="gridcell">
        <HeldSinceCell row={row} holders={holders} at={model.at} />
      </div>
      <div role="gridcell">{responsibility.area}</div>
    </div>
  );
};
