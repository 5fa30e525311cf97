import { INTERACTION_MODES, TEAM_TYPES } from '../../kinds';
import { OrgTeamType } from '../../model';
import {
  interactionShape,
  interactionShapeSize,
} from '../scene/interactionShape';
import { round } from '../scene/round';
import { teamOutline } from '../scene/teamOutline';
import { textWidth } from '../text/textWidth';
import { MapLabels } from './MapLabels';
import { mapPalette } from './mapPalette';
import { interactionPaint, overdueBadge } from './paintEdge';
import { teamPaint } from './paintTeam';
import { MapTheme, SceneElement } from './ScenePaint';

/**
 * The legend of the map, as primitives around an origin of its own.
 * @public
 */
export interface LegendPaint {
  width: number;
  height: number;
  elements: SceneElement[];
}

const FONT_SIZE = 13;
const ROW_HEIGHT = 44;
const SAMPLE_GAP = 8;
const ENTRY_GAP = 28;

const SAMPLE_SIZES: Record<OrgTeamType, { width: number; height: number }> = {
  'stream-aligned': { width: 44, height: 22 },
  platform: { width: 44, height: 28 },
  enabling: { width: 22, height: 34 },
  'complicated-subsystem': { width: 32, height: 32 },
  'undefined-type': { width: 44, height: 22 },
};

interface LegendEntry {
  width: number;
  text: string;
  startsRow?: boolean;
  draw(x: number, middle: number): SceneElement[];
}

/**
 * Draws the shapes of the map with their names, in as many rows as the width
 * asks for.
 * @public
 */
export function paintLegend(options: {
  theme: MapTheme;
  labels: MapLabels;
  maxWidth: number;
}): LegendPaint {
  const { theme, labels, maxWidth } = options;
  const palette = mapPalette(theme);
  const elements: SceneElement[] = [];
  let x = 0;
  let row = 0;
  let width = 0;
  for (const entry of legendEntries(theme, labels)) {
    const textX = entry.width + SAMPLE_GAP;
    const entryWidth = textX + Math.ceil(textWidth(entry.text, FONT_SIZE));
    if (x > 0 && (entry.startsRow || x + entryWidth > maxWidth)) {
      x = 0;
      row += 1;
    }
    const middle = (row + 0.5) * ROW_HEIGHT;
    elements.push(...entry.draw(x, middle), {
      type: 'text',
      role: 'label',
      text: entry.text,
      x: round(x + textX),
      y: round(middle + FONT_SIZE * 0.35),
      anchor: 'start',
      fontSize: FONT_SIZE,
      fontWeight: 400,
      fill: palette.text,
    });
    width = Math.max(width, x + entryWidth);
    x += entryWidth + ENTRY_GAP;
  }
  return { width, height: (row + 1) * ROW_HEIGHT, elements };
}

function legendEntries(theme: MapTheme, labels: MapLabels): LegendEntry[] {
  const palette = mapPalette(theme);
  const team = (type: OrgTeamType, known: boolean): LegendEntry => {
    const { width, height } = SAMPLE_SIZES[type];
    return {
      width,
      text: known ? labels.types[type] : labels.unknownTeam,
      draw: (x, middle) => {
        const box = { x, y: middle - height / 2, width, height };
        const d = teamOutline(type, box);
        return [{ ...teamPaint(type, known, palette), d }];
      },
    };
  };
  const modes = INTERACTION_MODES.map((mode, index): LegendEntry => {
    const { width } = interactionShapeSize(mode);
    return {
      width,
      text: labels.modes[mode],
      startsRow: index === 0,
      draw: (x, y) => {
        const d = interactionShape(mode, { x: x + width / 2, y, angle: 0 });
        return [{ ...interactionPaint(mode, 'active', palette), d }];
      },
    };
  });
  const overdue: LegendEntry = {
    width: 16,
    text: labels.overdue,
    draw: (x, y) => overdueBadge({ x: x + 8, y }, palette),
  };
  return [
    ...TEAM_TYPES.map(type => team(type, true)),
    team('undefined-type', true),
    team('undefined-type', false),
    ...modes,
    overdue,
  ];
}
