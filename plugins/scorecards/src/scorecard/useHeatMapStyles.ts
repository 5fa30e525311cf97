import { makeStyles } from '@material-ui/core/styles';

/** Entities go down, checks go across. */
export const HEAT_MAP_SIZES = {
  heading: 280,
  header: 148,
  column: 40,
  row: 36,
};

/** Where there is little width, the checks get more of it than the names. */
export const NARROW_HEAT_MAP_SIZES = { ...HEAT_MAP_SIZES, heading: 168 };

/** What needs attention is strong, what is achieved is pale. */
const PALE = {
  light: {
    pass: ['#d3ead5', '#1b5e20'],
    exempt: ['#d5e3f5', '#0d47a1'],
    'self-maintained': ['#cfe8e6', '#004d40'],
  },
  dark: {
    pass: ['#1f4d25', '#d3ead5'],
    exempt: ['#1c3a63', '#d5e3f5'],
    'self-maintained': ['#12443f', '#cfe8e6'],
  },
};
const STRONG = {
  fail: ['#c62828', '#ffffff'],
  error: ['#a04a00', '#ffffff'],
  unknown: ['#6b6b6b', '#ffffff'],
};

/** The cells and headings of the heat map. */
export const useHeatMapStyles = makeStyles(({ palette }) => {
  const colors = Object.entries({ ...PALE[palette.type], ...STRONG });
  return {
    table: {
      '& thead th': { verticalAlign: 'bottom', padding: 4 },
      '& td[role="gridcell"]': { padding: 2, border: 'none' },
      '& tbody th': { borderBottom: 'none' },
    },
    check: {
      display: '-webkit-box',
      '-webkit-line-clamp': 2,
      '-webkit-box-orient': 'vertical',
      overflow: 'hidden',
      writingMode: 'vertical-rl',
      transform: 'rotate(180deg)',
      height: HEAT_MAP_SIZES.header - 24,
      lineHeight: 1.2,
      fontWeight: 'normal',
      fontSize: 12,
    },
    bar: {
      display: 'block',
      height: 6,
      marginTop: 4,
      borderRadius: 3,
      overflow: 'hidden',
      // Not red: unknown is not pass, and not fail either.
      background: 'var(--bui-border-2)',
      '& > span': {
        display: 'block',
        height: '100%',
        background: '#43a047',
      },
    },
    entity: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      '&[data-group]': { fontWeight: 'bold' },
    },
    name: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      minWidth: 0,
    },
    legend: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      fontSize: 12,
      color: 'var(--bui-fg-primary)',
      '& > span': { width: 24, height: 24 },
    },
    share: {
      display: 'block',
      textAlign: 'center',
      fontSize: 11,
      fontWeight: 'bold',
    },
    cell: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      height: HEAT_MAP_SIZES.row - 4,
      borderRadius: 4,
      '&:not([data-state])': {
        background:
          'repeating-linear-gradient(45deg, transparent 0 5px, var(--bui-border-1) 5px 6px)',
      },
      ...Object.fromEntries(
        colors.map(([state, [background, color]]) => [
          `&[data-state="${state}"]`,
          { background, color },
        ]),
      ),
    },
  };
});
