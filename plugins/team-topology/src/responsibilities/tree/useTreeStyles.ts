import { makeStyles } from '@material-ui/core/styles';

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
