import { OrgTeamType } from '../../model';
import { SceneBox } from '../MapScene';
import { polygonPath, roundedRectanglePath } from './paths';

const CORNER_RADIUS = 14;

/** The outline of a team, as SVG path data. */
export function teamOutline(type: OrgTeamType, box: SceneBox): string {
  switch (type) {
    case 'platform':
      return roundedRectanglePath(box, 0);
    case 'complicated-subsystem':
      return octagonPath(box);
    default:
      return roundedRectanglePath(box, CORNER_RADIUS);
  }
}

function octagonPath({ x, y, width, height }: SceneBox): string {
  const cut = Math.min(width, height) * 0.29;
  const right = x + width;
  const bottom = y + height;
  return polygonPath([
    { x: x + cut, y },
    { x: right - cut, y },
    { x: right, y: y + cut },
    { x: right, y: bottom - cut },
    { x: right - cut, y: bottom },
    { x: x + cut, y: bottom },
    { x, y: bottom - cut },
    { x, y: y + cut },
  ]);
}
