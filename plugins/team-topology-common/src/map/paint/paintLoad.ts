import { TeamLoad } from '../../load/teamLoads';
import { SceneBox } from '../MapScene';
import { round, roundedRectanglePath } from '../shapes/geometry';
import { textWidth } from '../shapes/textWidth';
import {
  BADGE_MEASURES,
  BadgeMeasure,
  LoadLabels,
  MapLabels,
} from './MapLabels';
import { MapPalette } from './mapPalette';
import { SceneElement } from './ScenePaint';

const FONT_SIZE = 11;

const BADGE = { height: 18, inset: 6 };

/**
 * The numbers of a team in a line, each behind its letter. What is not known is
 * a question mark, since it need not be 0.
 */
export function loadText(load: TeamLoad, labels: LoadLabels): string {
  return BADGE_MEASURES.map(
    measure => `${labels.short[measure]}${countOf(load, measure)}`,
  ).join(' ');
}

function countOf({ members, total }: TeamLoad, measure: BadgeMeasure): string {
  const counted = (count: number | undefined) => String(count ?? '?');
  switch (measure) {
    case 'members':
      return counted(members);
    case 'responsibilities': {
      const interim = total.interimResponsibilities;
      const own = counted(total.ownResponsibilities);
      return interim ? `${own}+${interim}` : own;
    }
    default:
      return counted(total[measure]);
  }
}

/**
 * The load of a team on the lower border of its shape: there it takes no room
 * from the name, and moves nothing when it is switched on.
 */
export function paintLoad(
  load: TeamLoad,
  { x, y, width, height }: SceneBox,
  palette: MapPalette,
  labels: MapLabels,
): SceneElement[] {
  return paintLoadBadge(loadText(load, labels.load), palette, {
    x: x + width / 2,
    y: y + height,
  });
}

/** A badge around its middle, as wide as its text. */
export function paintLoadBadge(
  text: string,
  palette: MapPalette,
  { x, y }: { x: number; y: number },
): SceneElement[] {
  const width = loadBadgeWidth(text);
  return [
    {
      type: 'path',
      role: 'badge',
      d: roundedRectanglePath(
        {
          x: round(x - width / 2),
          y: round(y - BADGE.height / 2),
          width,
          height: BADGE.height,
        },
        BADGE.height / 2,
      ),
      fill: palette.background,
      stroke: palette.mutedText,
      strokeWidth: 1,
    },
    {
      type: 'text',
      role: 'badge',
      text,
      x: round(x),
      y: round(y + FONT_SIZE * 0.35),
      anchor: 'middle',
      fontSize: FONT_SIZE,
      fontWeight: 600,
      fill: palette.text,
    },
  ];
}

/** How wide a badge with a text is. */
export function loadBadgeWidth(text: string): number {
  return Math.ceil(textWidth(text, FONT_SIZE)) + 2 * BADGE.inset;
}
