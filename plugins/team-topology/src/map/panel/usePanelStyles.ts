import { makeStyles } from '@material-ui/core/styles';

/** A column of its own that scrolls where it is taller than the map. */
export const usePanelStyles = makeStyles(theme => ({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    maxHeight: 'clamp(480px, calc(100vh - 310px), 960px)',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: 'var(--bui-space-4)',
    padding: 'var(--bui-space-4)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    background: theme.palette.background.paper,
  },
  facts: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-2) var(--bui-space-6)',
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
}));
