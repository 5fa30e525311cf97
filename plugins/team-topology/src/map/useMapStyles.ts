import { makeStyles } from '@material-ui/core/styles';

/** The frame of the map; the colours in it come with the scene. */
export const useMapStyles = makeStyles(theme => ({
  body: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-4)',
    alignItems: 'stretch',
  },
  frame: {
    position: 'relative',
    flex: '1 1 480px',
    minWidth: 0,
    height: 'clamp(480px, calc(100vh - 310px), 960px)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    overflow: 'hidden',
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
    top: 'var(--bui-space-3)',
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
  panel: { flex: '0 1 320px', minWidth: 280 },
}));
