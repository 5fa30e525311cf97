import { makeStyles } from '@material-ui/core/styles';

/** The frame of the map; the colours in it come with the scene. */
export const useMapStyles = makeStyles(theme => ({
  body: {
    position: 'relative',
    display: 'flex',
    gap: 'var(--bui-space-3)',
    alignItems: 'stretch',
    // Until it is measured; it fills what the window leaves.
    height: 'calc(100vh - 200px)',
    minHeight: 420,
    '@media print': { breakInside: 'avoid' },
  },
  fullScreen: {
    position: 'fixed',
    inset: 0,
    zIndex: theme.zIndex.modal,
    height: 'auto !important',
    padding: 'var(--bui-space-3)',
    background: theme.palette.background.default,
  },
  frame: {
    position: 'relative',
    flex: '1 1 auto',
    minWidth: 0,
    height: '100%',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    overflow: 'hidden',
    boxSizing: 'border-box',
  },
  tools: {
    flex: 'none',
    marginLeft: 'auto',
    '@media print': { display: 'none' },
  },
  onPaper: { display: 'none', '@media print': { display: 'block' } },
  // What floats over the map lets everything through but its own parts.
  floating: {
    position: 'absolute',
    inset: 'var(--bui-space-2)',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: 'var(--bui-space-2)',
    pointerEvents: 'none',
    '& > * > *, & $search > *': { pointerEvents: 'auto' },
    '& $search': { pointerEvents: 'none' },
    // On paper there is nothing to press; the legend stays.
    '@media print': {
      '& button, & [data-minimap], & > :first-child': { display: 'none' },
    },
  },
  edge: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: 'var(--bui-space-2)',
  },
  bottomEdge: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    gap: 'var(--bui-space-2)',
    minWidth: 0,
  },
  search: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--bui-space-2)',
    minWidth: 0,
    // Where it is over the map, what it says must be read.
    '& > [role="status"]:not(:empty)': {
      padding: '2px var(--bui-space-2)',
      borderRadius: 'var(--bui-radius-2)',
      background: theme.palette.background.paper,
    },
  },
  toolbar: {
    display: 'flex',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    background: theme.palette.background.paper,
  },
  canvas: {
    height: '100%',
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: -3,
    },
    '& svg': {
      display: 'block',
      width: '100%',
      height: '100%',
      cursor: 'grab',
      userSelect: 'none',
    },
    '& svg:active': { cursor: 'grabbing' },
    '& [data-kind]': { transition: 'opacity 150ms' },
    '& [data-dimmed]': { opacity: 0.22 },
    '& [role="button"][data-ref]': { cursor: 'pointer', outline: 'none' },
    '& [data-ring]': {
      stroke: 'transparent',
      strokeWidth: 3,
      vectorEffect: 'non-scaling-stroke',
      pointerEvents: 'none',
    },
    '& [role="button"]:hover [data-ring]': {
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
    },
    '& [data-found] [data-ring]': {
      stroke: theme.palette.warning.main,
      strokeDasharray: '6 4',
    },
    '& [aria-pressed="true"] [data-ring]': {
      stroke: theme.palette.text.primary,
      strokeDasharray: 'none',
    },
    '& [role="button"]:focus-visible [data-ring], & [data-current] [data-ring]':
      {
        stroke: theme.palette.primary.main,
        strokeWidth: 4,
        strokeDasharray: 'none',
      },
    '& [data-glide]': { transition: 'transform 250ms ease-out' },
    '@media (prefers-reduced-motion: reduce)': {
      '& [data-kind], & [data-glide]': { transition: 'none' },
    },
  },
  overlay: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: 'var(--bui-space-6)',
  },
  loading: {
    position: 'absolute',
    top: 'var(--bui-space-12)',
    left: 'var(--bui-space-3)',
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--bui-space-2)',
    padding: 'var(--bui-space-2) var(--bui-space-3)',
    borderRadius: 'var(--bui-radius-2)',
    background: theme.palette.background.paper,
    // Most layouts take less time than it takes to read this.
    animation: '$appear 1ms 300ms both',
  },
  '@keyframes appear': { from: { opacity: 0 }, to: { opacity: 1 } },
  panel: {
    flex: '0 0 320px',
    minWidth: 0,
    '@media print': { display: 'none' },
    // On a phone it lies over the lower half of the map.
    '@media (max-width: 700px)': {
      position: 'absolute',
      inset: 'auto var(--bui-space-1) var(--bui-space-1)',
      height: '55%',
      zIndex: 1,
    },
  },
}));
