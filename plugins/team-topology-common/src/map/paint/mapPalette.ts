import { OrgTeamType } from '../../model/OrgModel';
import { GroupingKind, MapEdgeMode, SceneMark } from '../MapScene';
import { MapTheme } from './ScenePaint';

/** A fill with its outline. */
export interface PaletteColors {
  fill: string;
  stroke: string;
}

/**
 * The colours of the map in a theme. Teams and interaction shapes have the
 * colours of the notation in every theme; what is around them adapts.
 * @public
 */
export interface MapPalette {
  background: string;
  /** Text on the background and on groupings. */
  text: string;
  /** Less important text on the background. */
  mutedText: string;
  /** Text on a team. */
  teamText: string;
  teams: Record<OrgTeamType, { fill: string; stroke: string }>;
  groupings: Record<
    GroupingKind,
    { fill: string; fillOpacity: number; stroke: string }
  >;
  interactions: Record<
    MapEdgeMode,
    { fill: string; stroke: string; line: string }
  >;
  overdue: { fill: string; text: string };
  /** What slows or blocks somebody, whichever of the two. */
  friction: { fill: string; text: string };
  /** What differs between two dates. */
  marks: Record<SceneMark, { fill: string; text: string }>;
  /** What nobody does, on the background and on groupings. */
  dropped: string;
  /** What several teams do, on the background and on groupings. */
  contested: string;
}

const TEAMS: Record<OrgTeamType, PaletteColors> = {
  'stream-aligned': { fill: '#FFEDB8', stroke: '#FFD966' },
  platform: { fill: '#B7CDF1', stroke: '#6D9EEB' },
  enabling: { fill: '#DFBDCF', stroke: '#D09CB7' },
  'complicated-subsystem': { fill: '#FFC08B', stroke: '#E88814' },
  'undefined-type': { fill: '#EBEBEF', stroke: '#9B99AF' },
};

const INTERACTIONS: Record<MapEdgeMode, PaletteColors> = {
  'x-as-a-service': { fill: '#B4B4B4', stroke: '#999696' },
  collaboration: { fill: '#C6BEDF', stroke: '#967EE2' },
  facilitating: { fill: '#C9DFBE', stroke: '#78996B' },
  // An outline alone: it is not filled.
  undefined: { fill: '#EBEBEF', stroke: '#4B5063' },
  inferred: { fill: '#EBEBEF', stroke: '#9B99AF' },
};

const LIGHT: MapPalette = {
  background: '#FFFFFF',
  text: '#1F2330',
  mutedText: '#5B6070',
  teamText: '#1F2330',
  teams: TEAMS,
  groupings: groupings(0.28),
  interactions: interactions({
    'x-as-a-service': '#858282',
    collaboration: '#7F65CF',
    facilitating: '#5F8252',
    undefined: '#4B5063',
    inferred: '#77758C',
  }),
  overdue: { fill: '#B3261E', text: '#FFFFFF' },
  friction: { fill: '#7A3E00', text: '#FFFFFF' },
  marks: {
    added: { fill: '#1B7340', text: '#FFFFFF' },
    removed: { fill: '#B3261E', text: '#FFFFFF' },
    changed: { fill: '#1F5FBF', text: '#FFFFFF' },
  },
  dropped: '#B3261E',
  contested: '#8A4B00',
};

const DARK: MapPalette = {
  background: '#181A20',
  text: '#EDEEF2',
  mutedText: '#A9AEBB',
  teamText: '#1F2330',
  teams: TEAMS,
  groupings: groupings(0.13),
  interactions: interactions({
    'x-as-a-service': '#B9B6B6',
    collaboration: '#B3A0F0',
    facilitating: '#9CC08D',
    undefined: '#DDE0EA',
    inferred: '#A9A7BD',
  }),
  overdue: { fill: '#FFB4AB', text: '#690005' },
  friction: { fill: '#FFB870', text: '#4A2800' },
  marks: {
    added: { fill: '#7FD6A0', text: '#00391B' },
    removed: { fill: '#FFB4AB', text: '#690005' },
    changed: { fill: '#A8C7FF', text: '#062E6F' },
  },
  dropped: '#FFB4AB',
  contested: '#FFC46B',
};

/**
 * The colours of the map in a theme.
 * @public
 */
export function mapPalette(theme: MapTheme): MapPalette {
  return theme === 'dark' ? DARK : LIGHT;
}

function groupings(fillOpacity: number): MapPalette['groupings'] {
  return {
    platform: { ...TEAMS.platform, fillOpacity },
    'value-stream': { ...TEAMS['stream-aligned'], fillOpacity },
    teams: { ...TEAMS['undefined-type'], fillOpacity },
  };
}

function interactions(
  lines: Record<MapEdgeMode, string>,
): MapPalette['interactions'] {
  const withLine = (mode: MapEdgeMode) => ({
    ...INTERACTIONS[mode],
    line: lines[mode],
  });
  return {
    'x-as-a-service': withLine('x-as-a-service'),
    collaboration: withLine('collaboration'),
    facilitating: withLine('facilitating'),
    undefined: withLine('undefined'),
    inferred: withLine('inferred'),
  };
}
