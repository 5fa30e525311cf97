import { OrgTeamType } from '../../model';
import { SceneBox } from '../MapScene';
import { polygonPath, roundedRectanglePath } from './paths';

const CORNER_RADIUS = 14;

/** The share of an octagon's shorter side that its corner takes. */
const OCTAGON_CORNER = 0.29;

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
