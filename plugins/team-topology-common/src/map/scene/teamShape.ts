import { OrgTeamType } from '../../model';

/** The measures of a team's shape, in scene units. */
export interface TeamShape {
  width: number;
  height: number;
  fontSize: number;
  /** The width that a line of the name may take. */
  textWidth: number;
  maxLines: number;
}

const SHAPES: Record<OrgTeamType, TeamShape> = {
  'stream-aligned': shape(208, 60, { fontSize: 14, maxLines: 2 }),
  platform: shape(208, 84, { fontSize: 14, maxLines: 3 }),
  enabling: shape(92, 136, { fontSize: 13, maxLines: 6, inset: 8 }),
  'complicated-subsystem': shape(132, 108, {
    fontSize: 13,
    maxLines: 4,
    inset: 12,
  }),
  'undefined-type': shape(208, 60, { fontSize: 14, maxLines: 2 }),
};

/** The distance between two baselines, as a multiple of the font size. */
export const LINE_HEIGHT = 1.3;

/** How big a team of a type is drawn. */
export function teamShape(type: OrgTeamType): TeamShape {
  return SHAPES[type];
}

function shape(
  width: number,
  height: number,
  text: { fontSize: number; maxLines: number; inset?: number },
): TeamShape {
  const { inset = 14, ...rest } = text;
  return { width, height, textWidth: width - 2 * inset, ...rest };
}
