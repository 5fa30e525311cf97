import { makeStyles } from '@material-ui/core/styles';

/** The table of checks. */
export const useChecksStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    background: 'var(--bui-bg-neutral-1)',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    color: 'var(--bui-fg-primary)',
    fontSize: 'var(--bui-font-size-3)',
    '& th, & td': {
      padding: 'var(--bui-space-2) var(--bui-space-3)',
      textAlign: 'start',
      verticalAlign: 'top',
    },
    '& thead th': {
      fontSize: 'var(--bui-font-size-2)',
      whiteSpace: 'nowrap',
      borderBottom: '1px solid var(--bui-border-2)',
    },
    '& tbody th': { fontWeight: 'normal', minWidth: 220, width: '34%' },
    // What has no room side by side goes one below the other.
    '@media (max-width: 640px)': {
      '&, & tbody, & tr, & th, & td': { display: 'block' },
      '& thead': { display: 'none' },
      '& tbody th': { width: 'auto' },
    },
  },
  row: {
    '& + &, $details + &': { borderTop: '1px solid var(--bui-border-1)' },
    '& > td:nth-child(3)': { minWidth: 220 },
    '& > td:nth-child(4)': { whiteSpace: 'nowrap' },
  },
  details: {
    '& > td': { padding: '0 var(--bui-space-4) var(--bui-space-4)' },
  },
  toggle: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: 4,
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: 'bold',
    textAlign: 'start',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: '2px solid var(--bui-ring)',
      outlineOffset: 2,
    },
  },
});
