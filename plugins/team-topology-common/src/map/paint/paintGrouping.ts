import { GROUPING_FONT_SIZE, GROUPING_PADDING } from '../layout/groupingSize';
import { SceneGrouping } from '../MapScene';
import { round } from '../scene/round';
import { MapPalette } from './mapPalette';
import { DOTTED } from './paintTeam';
import { ScenePaintItem } from './ScenePaint';

/** Paints a grouping: a tinted container with its title at the top left. */
export function paintGrouping(
  grouping: SceneGrouping,
  palette: MapPalette,
): ScenePaintItem {
  const { fill, fillOpacity, stroke } = palette.groupings[grouping.kind];
  return {
    kind: 'grouping',
    ref: grouping.ref,
    label: grouping.label,
    elements: [
      {
        type: 'path',
        role: 'outline',
        d: grouping.outline,
        fill,
        fillOpacity,
        stroke,
        strokeWidth: grouping.known ? 1.5 : 2.5,
        ...(!grouping.known && {
          strokeDasharray: DOTTED,
          strokeLinecap: 'round',
        }),
      },
      {
        type: 'text',
        role: 'label',
        text: grouping.line,
        x: round(grouping.box.x + GROUPING_PADDING.left),
        y: round(grouping.box.y + 28),
        anchor: 'start',
        fontSize: GROUPING_FONT_SIZE,
        fontWeight: 700,
        fill: palette.text,
      },
    ],
  };
}
