import { makeStyles } from '@material-ui/core/styles';

/** Responsibilities go down, teams go across. */
export const MATRIX_SIZES = {
  heading: 260,
  header: 56,
  column: 128,
  row: 56,
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
    '&[data-lines="3"]': { '-webkit-line-clamp': 3 },
  },
  row: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-2)' },
  state: { lineHeight: 1.25 },
  stance: {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--bui-space-1)',
    '&[data-stance="accepts"]': { color: 'var(--bui-positive-fg-subdued)' },
    '&[data-stance="interim"]': { color: 'var(--bui-announcement-fg-subdued)' },
    '&[data-stance="silent"]': { color: 'var(--bui-fg-secondary)' },
  },
});
