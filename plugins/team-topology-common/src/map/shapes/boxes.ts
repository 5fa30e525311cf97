import { OrgTeamType } from '../../model/OrgModel';
import { GroupingKind, SceneBox } from '../MapScene';
import { polygonPath, roundedRectanglePath } from './geometry';
import { textWidth } from './textWidth';
import { isWhole, wrapText } from './wrapText';

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
const VERTICAL_INSET = 4;

const HORIZONTAL = shape({ width: 192, height: 52 }, 8);

const SHAPES: Record<OrgTeamType, TeamShape> = {
  'stream-aligned': HORIZONTAL,
  platform: shape({ width: 192, height: 72 }, 8),
  enabling: shape({ width: 124, height: 128 }, 4),
  'complicated-subsystem': shape({ width: 136, height: 96 }, 9),
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
    fontSize: 15,
    textWidth: width - 2 * inset,
    textHeight: height - 2 * VERTICAL_INSET,
  };
}

/** The distance between two baselines, as a multiple of the font size. */
export const LINE_HEIGHT = 1.28;

const SMALLEST_FONT = 14;

/**
 * Sets a team's name into its shape. Where a word would have to be broken or
 * left out, a smaller font is tried first.
 */
export function teamText(
  type: OrgTeamType,
  title: string,
): { lines: string[]; fontSize: number } {
  const { fontSize: usual, textWidth: maxWidth, textHeight } = teamShape(type);
  const set = (fontSize: number) => {
    const maxLines = Math.floor(textHeight / (fontSize * LINE_HEIGHT));
    return wrapText(title, { fontSize, maxWidth, maxLines });
  };
  for (let fontSize = usual; fontSize >= SMALLEST_FONT; fontSize -= 1) {
    const lines = set(fontSize);
    if (isWhole(title, lines)) {
      return { lines, fontSize };
    }
  }
  return { lines: set(SMALLEST_FONT), fontSize: SMALLEST_FONT };
}

const CORNER_RADIUS = 10;

/** The share of an octagon's shorter side that its corner takes. */
const OCTAGON_CORNER = 0.27;

/** The outline of a team, as SVG path data. */
export function teamOutline(type: OrgTeamType, box: SceneBox): string {
  const corner = cornerSize(type, box);
  return type === 'complicated-subsystem'
    ? octagonPath(box, corner)
    : roundedRectanglePath(box, corner);
}

/** How much of a side belongs to the corner, where no line may end. */
export function cornerSize(
  type: OrgTeamType,
  { width, height }: { width: number; height: number },
): number {
  switch (type) {
    case 'platform':
      return 0;
    case 'complicated-subsystem':
      return Math.min(width, height) * OCTAGON_CORNER;
    default:
      return CORNER_RADIUS;
  }
}

function octagonPath(
  { x, y, width, height }: SceneBox,
  corner: number,
): string {
  const right = x + width;
  const bottom = y + height;
  return polygonPath([
    { x: x + corner, y },
    { x: right - corner, y },
    { x: right, y: y + corner },
    { x: right, y: bottom - corner },
    { x: right - corner, y: bottom },
    { x: x + corner, y: bottom },
    { x, y: bottom - corner },
    { x, y: y + corner },
  ]);
}

/** The space between the border of a grouping and its teams. */
export const GROUPING_PADDING = { top: 32, right: 16, bottom: 12, left: 16 };

/** The least that is seen as round beside the corners of teams. */
const GROUPING_RADIUS = 18;

/** The outline of a grouping, as SVG path data: a platform has square corners. */
export function groupingOutline(kind: GroupingKind, box: SceneBox): string {
  return roundedRectanglePath(box, kind === 'platform' ? 0 : GROUPING_RADIUS);
}

/** The font size of a grouping's title. */
export const GROUPING_FONT_SIZE = 14;

/** A longer title does not widen its grouping further but is shortened. */
const WIDEST_TITLE = 360;

/** How wide a grouping is at least for its title to be legible. */
export function groupingTitleWidth(title: string): number {
  const { right, left } = GROUPING_PADDING;
  const width = Math.min(textWidth(title, GROUPING_FONT_SIZE), WIDEST_TITLE);
  return Math.ceil(width) + left + right;
}

/** The least size of a grouping that contains nothing. */
export function minimumGroupingSize(title: string): {
  width: number;
  height: number;
} {
  const { top, bottom } = GROUPING_PADDING;
  return { width: groupingTitleWidth(title), height: top + bottom };
}
