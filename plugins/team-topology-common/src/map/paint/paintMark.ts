import { SceneBox, SceneMark, ScenePoint } from '../MapScene';
import { circlePath, round, roundedRectanglePath } from '../shapes/geometry';
import { MapPalette } from './mapPalette';
import { SceneElement } from './ScenePaint';

/**
 * The opacity of what a comparison finds the same on both dates.
 * @public
 */
export const FADED = 0.4;

/**
 * How far outlines stand off what they are around; two of them where there are
 * two. Above the first team of a grouping, its title has the rest of the room.
 */
const OUTLINES: Record<SceneMark, readonly number[]> = {
  added: [4.5],
  removed: [4.5],
  changed: [2.5, 5.5],
};

/** The sign is at the upper left, below a title that may be above. */
const SIGN = { x: -2, y: 9 };

const RADIUS = 9;

/** Said by each mark besides its shape and its colour. */
const SIGNS: Record<SceneMark, string> = {
  added: '+',
  removed: '−',
  changed: '~',
};

/**
 * The mark of something that differs: an outline and a sign, each of its own
 * shape, so that no colour has to be told from another.
 */
export function paintMark(
  mark: SceneMark,
  box: SceneBox,
  palette: MapPalette,
): SceneElement[] {
  const { fill } = palette.marks[mark];
  return [
    ...OUTLINES[mark].map(
      (distance): SceneElement => ({
        type: 'path',
        role: 'badge',
        d: roundedRectanglePath(
          {
            x: round(box.x - distance),
            y: round(box.y - distance),
            width: round(box.width + 2 * distance),
            height: round(box.height + 2 * distance),
          },
          8,
        ),
        fill: 'none',
        stroke: fill,
        strokeWidth: mark === 'changed' ? 1.75 : 3,
        ...(mark === 'removed' && { strokeDasharray: '8 5' }),
      }),
    ),
    ...paintSign(mark, { x: box.x + SIGN.x, y: box.y + SIGN.y }, palette),
  ];
}

/**
 * The sign of something that differs, alone.
 * @public
 */
export function paintSign(
  mark: SceneMark,
  center: ScenePoint,
  palette: MapPalette,
): SceneElement[] {
  const { fill, text } = palette.marks[mark];
  return [
    {
      type: 'path',
      role: 'badge',
      d: signShape(mark, center),
      fill,
      stroke: palette.background,
      strokeWidth: 1.5,
    },
    {
      type: 'text',
      role: 'badge',
      text: SIGNS[mark],
      x: round(center.x),
      y: round(center.y + 5),
      anchor: 'middle',
      fontSize: 15,
      fontWeight: 700,
      fill: text,
    },
  ];
}

/** A disc, a square and a diamond. */
function signShape(mark: SceneMark, { x, y }: ScenePoint) {
  switch (mark) {
    case 'added':
      return circlePath({ x, y }, RADIUS);
    case 'removed':
      return roundedRectanglePath(
        { x: x - 8, y: y - 8, width: 16, height: 16 },
        2,
      );
    default: {
      const reach = RADIUS + 3;
      return `M${round(x)} ${round(y - reach)}L${round(x + reach)} ${round(
        y,
      )}L${round(x)} ${round(y + reach)}L${round(x - reach)} ${round(y)}Z`;
    }
  }
}
