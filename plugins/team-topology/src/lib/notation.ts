import {
  InteractionMode,
  OrgTeamType,
} from '@kumiki/backstage-plugin-team-topology-common';

/** A small shape: the same outline and colours as on the map. */
export interface ShapeNotation {
  /** SVG path data in a box of 24 by 16. */
  path: string;
  fill: string;
  stroke: string;
  dashed?: boolean;
}

/** How each type of team is drawn. */
export const TEAM_TYPE_NOTATION: Record<OrgTeamType, ShapeNotation> = {
  'stream-aligned': {
    path: 'M5 3H19A4 4 0 0 1 23 7V9A4 4 0 0 1 19 13H5A4 4 0 0 1 1 9V7A4 4 0 0 1 5 3Z',
    fill: '#FFEDB8',
    stroke: '#FFD966',
  },
  platform: {
    path: 'M1 2H23V14H1Z',
    fill: '#B7CDF1',
    stroke: '#6D9EEB',
  },
  enabling: {
    path: 'M11 1H13A4 4 0 0 1 17 5V11A4 4 0 0 1 13 15H11A4 4 0 0 1 7 11V5A4 4 0 0 1 11 1Z',
    fill: '#DFBDCF',
    stroke: '#D09CB7',
  },
  'complicated-subsystem': {
    path: 'M9 1H15L19 5V11L15 15H9L5 11V5Z',
    fill: '#FFC08B',
    stroke: '#E88814',
  },
  'undefined-type': {
    path: 'M5 3H19A4 4 0 0 1 23 7V9A4 4 0 0 1 19 13H5A4 4 0 0 1 1 9V7A4 4 0 0 1 5 3Z',
    fill: '#EBEBEF',
    stroke: '#9B99AF',
    dashed: true,
  },
};

/** How each interaction mode is drawn. */
export const MODE_NOTATION: Record<InteractionMode, ShapeNotation> = {
  'x-as-a-service': {
    path: 'M6 1L19 8L6 15Z',
    fill: '#B4B4B4',
    stroke: '#999696',
    dashed: true,
  },
  collaboration: {
    path: 'M7 2H23L17 14H1Z',
    fill: '#C6BEDF',
    stroke: '#967EE2',
    dashed: true,
  },
  facilitating: {
    path: 'M12 1A7 7 0 1 1 12 15A7 7 0 1 1 12 1Z',
    fill: '#C9DFBE',
    stroke: '#78996B',
    dashed: true,
  },
};
