import { SmellLevel } from '../../smells/OrgSmell';
import { ScenePoint } from '../MapScene';
import { circlePath, round } from '../shapes/geometry';
import { MapPalette } from './mapPalette';
import { SceneElement } from './ScenePaint';

const REACH = 10;

const TEXTS: Record<SmellLevel, string> = { info: 'i', warn: '!', error: '!!' };

/** The sign of a smell: a disc, a triangle or a diamond, so that no colour has to be told from another. */
export function paintSmellSign(
  level: SmellLevel,
  center: ScenePoint,
  palette: MapPalette,
): SceneElement[] {
  const { fill, text } =
    level === 'error' ? palette.overdue : palette.marks.changed;
  return [
    {
      type: 'path',
      role: 'badge',
      d: shapeOf(level, center),
      fill: level === 'warn' ? palette.contested : fill,
      stroke: palette.background,
      strokeWidth: 1.5,
    },
    {
      type: 'text',
      role: 'badge',
      text: TEXTS[level],
      x: round(center.x),
      y: round(center.y + 4),
      anchor: 'middle',
      fontSize: 11,
      fontWeight: 700,
      fill: level === 'warn' ? palette.background : text,
    },
  ];
}

function shapeOf(level: SmellLevel, { x, y }: ScenePoint): string {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  switch (level) {
    case 'info':
      return circlePath({ x, y }, 8);
    case 'warn':
      return `M${at(0, -REACH - 2)}L${at(REACH + 1, 7)}L${at(-REACH - 1, 7)}Z`;
    default:
      return `M${at(0, -REACH)}L${at(REACH, 0)}L${at(0, REACH)}L${at(
        -REACH,
        0,
      )}Z`;
  }
}
