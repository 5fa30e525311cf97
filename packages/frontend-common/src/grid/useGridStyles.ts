import { makeStyles } from '@material-ui/core/styles';

/** A table whose headings stay in sight, within a frame that scrolls. */
export const useGridStyles = makeStyles({
  frame: {
    overflow: 'auto',
    maxHeight: 'clamp(360px, 72vh, 900px)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    background: 'var(--bui-bg-neutral-1)',
    color: 'var(--bui-fg-primary)',
  },
  table: {
    tableLayout: 'fixed',
    // Collapsed borders do not stay with the cells that stick.
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: 'var(--bui-font-size-2)',
    '&:focus': { outline: 'none' },
    '& th, & td': {
      boxSizing: 'border-box',
      padding: '0 var(--bui-space-2)',
      textAlign: 'start',
      verticalAlign: 'middle',
      overflow: 'hidden',
    },
    '& th, & [role="gridcell"]': {
      borderBottom: '1px solid var(--bui-border-1)',
      borderRight: '1px solid var(--bui-border-1)',
    },
    '& td[aria-hidden]': { padding: 0 },
    '& th': { background: 'var(--bui-bg-neutral-1)', zIndex: 1 },
    '& thead th, & thead td': { position: 'sticky', top: 0 },
    '& tbody th': { position: 'sticky', left: 0, fontWeight: 'normal' },
    '& thead th:first-child': { left: 0, zIndex: 2 },
    // What is only read out must not widen the page.
    '& [role="gridcell"]': { cursor: 'pointer', position: 'relative' },
    '& [role="gridcell"]:hover': {
      background: 'var(--bui-bg-neutral-2)',
    },
    '& [role="gridcell"]:focus-visible': {
      outline: '2px solid var(--bui-ring)',
      outlineOffset: -2,
    },
  },
});
