import { OrgTeamType } from '../../model';

/** The measures of a team's shape, in scene units. */
export interface TeamShape {
  width: number;
  height: number;
  fontSize: number;
  /** The width that a line of the name may take. */
  textWidth: number;
  /** The height that all lines of the name may take. */
  textHeight: number;
}

/** The least distance between the name and the upper and lower border. */
const VERTICAL_INSET = 6;

const HORIZONTAL = shape({ width: 192, height: 60 }, 12);

const SHAPES: Record<OrgTeamType, TeamShape> = {
  'stream-aligned': HORIZONTAL,
  platform: shape({ width: 192, height: 84 }, 12),
  enabling: shape({ width: 110, height: 136 }, 6),
  'complicated-subsystem': shape({ width: 128, height: 104 }, 9),
  'undefined-type': HORIZONTAL,
};

/** How big a team of a type is drawn. */
export function teamShape(type: OrgTeamType): TeamShape {
  return SHAPES[type];
}

function shape(
  { width, height }: { width: number; height: number },
  inset: number,
): TeamShape {
  return {
    width,
    height,
    fontSize: 14,
    textWidth: width - 2 * inset,
    textHeight: height - 2 * VERTICAL_INSET,
  };
}
