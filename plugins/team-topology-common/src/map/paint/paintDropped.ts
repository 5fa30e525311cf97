import { SceneBox, SceneDropped } from '../MapScene';
import {
  DROP_SIZE,
  dropCenter,
  DROPPED_FONT_SIZE,
  DROPPED_LINE_HEIGHT,
} from '../shapes/droppedShape';
import { round, roundedRectanglePath } from '../shapes/geometry';
import { MapPalette } from './mapPalette';
import { SceneElement, ScenePaintItem } from './ScenePaint';

/** Paints what nobody or what several teams do: lines to these teams, a shape, its name. */
export function paintUnsettled(
  kind: 'dropped' | 'contested',
  dropped: SceneDropped,
  palette: MapPalette,
): ScenePaintItem {
  const { ref, label, box, lines } = dropped;
  const firstLine = box.y + DROP_SIZE.height + DROPPED_LINE_HEIGHT;
  return {
    kind,
    ref,
    label,
    elements: [
      ...dropped.ties.map(({ line }) => tie(kind, line, palette)),
      {
        type: 'path',
        role: 'outline',
        d: roundedRectanglePath(behindText(box), 6),
        fill: palette.background,
        fillOpacity: 0.85,
      },
      ...paintShape(kind, dropped, palette),
      ...lines.map(
        (text, index): SceneElement => ({
          type: 'text',
          role: 'label',
          text,
          x: round(box.x + box.width / 2),
          y: round(firstLine + index * DROPPED_LINE_HEIGHT),
          anchor: 'middle',
          fontSize: DROPPED_FONT_SIZE,
          fontWeight: 600,
          fill: palette.text,
          halo: palette.background,
        }),
      ),
    ],
  };
}

/** The name stays legible on the lines that pass behind it. */
function behindText({ x, y, width, height }: SceneBox): SceneBox {
  const top = DROP_SIZE.height + 2;
  return { x, y: y + top, width, height: height - top };
}

/** The line to a team that declines, or that accepts what others accept, too. */
export function tie(
  kind: 'dropped' | 'contested',
  line: string,
  palette: MapPalette,
): SceneElement {
  return {
    type: 'path',
    role: 'line',
    d: line,
    fill: 'none',
    stroke: palette[kind],
    strokeWidth: 1.75,
  };
}

/** What is asked of what nobody does, and said of what several do. */
const SIGNS = { dropped: '?', contested: '≠' };

/** The shape with its sign. */
export function paintShape(
  kind: 'dropped' | 'contested',
  { box, shape }: Pick<SceneDropped, 'box' | 'shape'>,
  palette: MapPalette,
): SceneElement[] {
  const center = dropCenter(box);
  return [
    {
      type: 'path',
      role: 'shape',
      d: shape,
      fill: palette.background,
      stroke: palette[kind],
      strokeWidth: 2.5,
    },
    {
      type: 'text',
      role: 'badge',
      text: SIGNS[kind],
      x: round(center.x),
      y: round(center.y + 5),
      anchor: 'middle',
      fontSize: 15,
      fontWeight: 700,
      fill: palette[kind],
    },
  ];
}
