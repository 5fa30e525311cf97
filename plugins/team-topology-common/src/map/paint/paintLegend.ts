import { round } from '../shapes/geometry';
import { textWidth } from '../shapes/textWidth';
import {
  legendEntries,
  loadEntries,
  markEntries,
  smellEntries,
} from './legendEntries';
import { MapLabels } from './MapLabels';
import { mapPalette } from './mapPalette';
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

/**
 * Draws the shapes of the map with their names: teams, then interactions, in
 * as many rows as the width asks for.
 * @public
 */
export function paintLegend(options: {
  theme: MapTheme;
  labels: MapLabels;
  maxWidth: number;
  /** Whether the marks of a comparison are explained, too. */
  marks?: boolean;
  /** Whether the badges with the load of the teams are explained, too. */
  loads?: boolean;
  /** Whether the signs of smells are explained, too. */
  smells?: boolean;
}): LegendPaint {
  const palette = mapPalette(options.theme);
  const elements: SceneElement[] = [];
  let top = 0;
  let width = 0;
  for (const row of [
    ...(options.marks ? [markEntries(palette, options.labels)] : []),
    ...legendEntries(palette, options.labels),
    ...(options.loads ? [loadEntries(palette, options.labels)] : []),
    ...(options.smells ? [smellEntries(palette, options.labels)] : []),
  ]) {
    let x = 0;
    for (const entry of row) {
      const textX = entry.width + SAMPLE_GAP;
      const entryWidth = textX + Math.ceil(textWidth(entry.text, FONT_SIZE));
      if (x > 0 && x + entryWidth > options.maxWidth) {
        x = 0;
        top += ROW_HEIGHT;
      }
      const middle = top + ROW_HEIGHT / 2;
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
    top += ROW_HEIGHT;
  }
  return { width, height: top, elements };
}
