import {
  GroupingType,
  InteractionMode,
  mapPalette,
  OrgTeamType,
} from '@kumiki/backstage-plugin-team-topology-common';

/** A small shape in the notation of the map. */
export interface ShapeNotation {
  /** SVG path data in a box of 24 by 16. */
  path: string;
  fill: string;
  fillOpacity?: number;
  stroke: string;
  dashed: boolean;
}

// The shapes have the same colours in every theme.
const PALETTE = mapPalette('light');

const ROUNDED_RECTANGLE =
  'M5 3H19A4 4 0 0 1 23 7V9A4 4 0 0 1 19 13H5A4 4 0 0 1 1 9V7A4 4 0 0 1 5 3Z';

const TEAM_PATHS: Record<OrgTeamType, string> = {
  'stream-aligned': ROUNDED_RECTANGLE,
  platform: 'M1 2H23V14H1Z',
  enabling:
    'M11 1H13A4 4 0 0 1 17 5V11A4 4 0 0 1 13 15H11A4 4 0 0 1 7 11V5A4 4 0 0 1 11 1Z',
  'complicated-subsystem': 'M9 1H15L19 5V11L15 15H9L5 11V5Z',
  'undefined-type': ROUNDED_RECTANGLE,
};

const MODE_PATHS: Record<InteractionMode, string> = {
  'x-as-a-service': 'M6 1L19 8L6 15Z',
  collaboration: 'M7 2H23L17 14H1Z',
  facilitating: 'M12 1A7 7 0 1 1 12 15A7 7 0 1 1 12 1Z',
  undefined: 'M8 3H16A5 5 0 0 1 16 13H8A5 5 0 0 1 8 3Z',
};

const GROUPING_PATHS: Record<GroupingType, string> = {
  platform: 'M1 1H23V15H1Z',
  'value-stream':
    'M6 1H18A5 5 0 0 1 23 6V10A5 5 0 0 1 18 15H6A5 5 0 0 1 1 10V6A5 5 0 0 1 6 1Z',
};

/** How a type of team is drawn. */
export function teamTypeNotation(type: OrgTeamType): ShapeNotation {
  const { fill, stroke } = PALETTE.teams[type];
  const dashed = type === 'undefined-type';
  return { path: TEAM_PATHS[type], fill, stroke, dashed };
}

/** How an interaction mode is drawn. */
export function modeNotation(mode: InteractionMode): ShapeNotation {
  const { fill, stroke } = PALETTE.interactions[mode];
  return {
    path: MODE_PATHS[mode],
    fill: mode === 'undefined' ? 'none' : fill,
    stroke: mode === 'undefined' ? 'currentColor' : stroke,
    dashed: true,
  };
}

/** How a grouping that says what it is is drawn: as a tinted container. */
export function groupingNotation(type: GroupingType): ShapeNotation {
  const { fill, stroke, fillOpacity } = PALETTE.groupings[type];
  return {
    ...{ path: GROUPING_PATHS[type], fill, stroke, fillOpacity },
    dashed: false,
  };
}
