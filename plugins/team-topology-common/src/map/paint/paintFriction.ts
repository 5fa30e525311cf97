import { FrictionInForce } from '../../model/friction';
import { SceneBox, ScenePoint } from '../MapScene';
import { polygonPath, round } from '../shapes/geometry';
import { MapLabels } from './MapLabels';
import { MapPalette } from './mapPalette';
import { SceneElement } from './ScenePaint';

const REACH = 9;

const FONT_SIZE = 11;

/**
 * The sign of friction and its word, under the shape of an interaction. The
 * shapes are those of the road: give way, and stop.
 */
export function paintFriction(
  level: FrictionInForce['level'],
  { x, y, width, height }: SceneBox,
  palette: MapPalette,
  labels: MapLabels,
): SceneElement[] {
  return [
    ...paintFrictionSign(
      level,
      { x: round(x + 2), y: round(y + height - 2) },
      palette,
    ),
    {
      type: 'text',
      role: 'badge',
      text: labels.friction[level],
      x: round(x + width / 2),
      y: round(y + height + REACH + FONT_SIZE),
      anchor: 'middle',
      fontSize: FONT_SIZE,
      fontWeight: 600,
      fill: palette.text,
      halo: palette.background,
    },
  ];
}

/**
 * The sign of friction, alone: a triangle that stands on its tip, or an octagon
 * with a bar.
 * @public
 */
export function paintFrictionSign(
  level: FrictionInForce['level'],
  center: ScenePoint,
  palette: MapPalette,
): SceneElement[] {
  const { fill, text } = palette.friction;
  const outline: SceneElement = {
    type: 'path',
    role: 'badge',
    d: level === 'slowing' ? giveWay(center) : stop(center),
    fill,
    stroke: palette.background,
    strokeWidth: 1.5,
  };
  const { x, y } = center;
  const bar: SceneElement = {
    type: 'path',
    role: 'badge',
    d:
      level === 'slowing'
        ? `M${round(x)} ${round(y - 5)}L${round(x)} ${round(y + 2)}`
        : `M${round(x - 4.5)} ${round(y)}L${round(x + 4.5)} ${round(y)}`,
    fill: 'none',
    stroke: text,
    strokeWidth: 2.5,
    strokeLinecap: 'round',
  };
  return [outline, bar];
}

function giveWay({ x, y }: ScenePoint): string {
  return polygonPath([
    { x: x - REACH - 1, y: y - REACH + 2 },
    { x: x + REACH + 1, y: y - REACH + 2 },
    { x, y: y + REACH },
  ]);
}

function stop({ x, y }: ScenePoint): string {
  const corner = REACH * Math.SQRT2 - REACH;
  return polygonPath([
    { x: x - corner, y: y - REACH },
    { x: x + corner, y: y - REACH },
    { x: x + REACH, y: y - corner },
    { x: x + REACH, y: y + corner },
    { x: x + corner, y: y + REACH },
    { x: x - corner, y: y + REACH },
    { x: x - REACH, y: y + corner },
    { x: x - REACH, y: y - corner },
  ]);
}
