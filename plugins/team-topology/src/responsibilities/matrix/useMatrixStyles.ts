import { makeStyles } from '@material-ui/core/styles';

/** Responsibilities go down, teams go across. */
export const MATRIX_SIZES = {
  heading: 280,
  header: 76,
  column: 124,
  row: 44,
};

/** What is in the cells. */
export const useMatrixStyles = makeStyles({
  clamped: {
    display: '-webkit-box',
    '-webkit-line-clamp': 2,
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: 1.25,
    '&[data-strong]': { fontWeight: 'bold' },
    '&[data-small]': { fontSize: 12, '-webkit-line-clamp': 3 },
  },
  row: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-2)' },
  state: { lineHeight: 1.25, fontSize: 12, fontWeight: 'normal' },
  // A tile that is read from afar; the sign says the same as its colour.
  stance: {
    display: 'grid',
    placeItems: 'center',
    width: 32,
    height: 28,
    margin: '0 auto',
    borderRadius: 'var(--bui-radius-2)',
    '&[data-stance="accepts"]': {
      background: 'var(--bui-positive-bg)',
      color: 'var(--bui-positive-fg)',
    },
    '&[data-stance="interim"]': {
      background: 'var(--bui-warning-bg)',
      color: 'var(--bui-warning-fg)',
    },
    '&[data-stance="declines"]': {
      background: 'var(--bui-bg-neutral-2)',
      color: 'var(--bui-fg-primary)',
    },
    '&[data-stance="silent"]': { color: 'var(--bui-fg-secondary)' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-2) var(--bui-space-5)',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
});
