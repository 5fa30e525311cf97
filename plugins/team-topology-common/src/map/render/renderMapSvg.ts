import { MapScene } from '../MapScene';
import { englishMapLabels, MapLabels } from '../paint/MapLabels';
import { mapPalette } from '../paint/mapPalette';
import { paintLegend } from '../paint/paintLegend';
import { paintScene } from '../paint/paintScene';
import { MapTheme, SceneElement } from '../paint/ScenePaint';
import { round } from '../shapes/geometry';
import { wrapText } from '../shapes/wrapText';
import { svgDocument, svgElement, svgItem } from './svg';

/**
 * How the map is written as an image.
 * @public
 */
export interface RenderMapSvgOptions {
  theme: MapTheme;
  /** What stands above the map; `labels.title` where it is absent. */
  title?: string;
  /** Whether the shapes are explained below the map; they are unless `false`. */
  legend?: boolean;
  /** The words in the picture; English where they are absent. */
  labels?: MapLabels;
}

const MARGIN = 24;

const NARROWEST = 640;

/**
 * Writes the scene as a self-contained SVG image with its title, its date,
 * what it leaves out and a legend. The same scene gives the same text.
 *
 * @public
 */
export function renderMapSvg(
  scene: MapScene,
  options: RenderMapSvgOptions,
): string {
  const { theme, labels = englishMapLabels } = options;
  const { title = labels.title } = options;
  const paint = paintScene(scene, { theme, labels });
  const width = Math.max(scene.width, NARROWEST);
  const maxWidth = width - 2 * MARGIN;
  const { fill: emptyFill, ...heading } = headingOf(
    scene,
    title,
    labels,
    theme,
  );

  const top = textBlock(heading.paragraphs, { x: MARGIN, y: 16, maxWidth });
  const mapTop = top.height + 16;
  const isEmpty = !paint.items.length;
  const empty = isEmpty
    ? textBlock([{ text: labels.empty, fontSize: 16, fill: emptyFill }], {
        x: MARGIN,
        y: mapTop + 16,
        maxWidth,
      })
    : { elements: [], height: 0 };
  const mapHeight = isEmpty ? empty.height + 40 : scene.height;
  const legend =
    options.legend === false
      ? { elements: [], height: 0 }
      : paintLegend({
          ...{ theme, labels, maxWidth },
          marks: scene.comparison !== undefined,
          loads: scene.teams.some(({ load }) => load !== undefined),
          smells: scene.signs !== undefined,
        });

  const legendTop = mapTop + mapHeight;
  return svgDocument({
    width,
    height: legendTop + (legend.height ? legend.height + 16 : 0),
    title: `${title} - ${datesOf(scene, labels)}`,
    description: [
      labels.summary({
        teams: scene.teams.length,
        edges: scene.edges.length,
        dropped: scene.dropped.length,
      }),
      ...(heading.hidden ? [heading.hidden] : []),
    ].join(' '),
    background: paint.background,
    fontFamily: paint.fontFamily,
    body: [
      ...[...top.elements, ...empty.elements].map(svgElement),
      `<g transform="translate(0 ${mapTop})">`,
      ...paint.items.map(svgItem),
      '</g>',
      `<g transform="translate(${MARGIN} ${legendTop})">`,
      ...legend.elements.map(svgElement),
      '</g>',
    ],
  });
}

function headingOf(
  scene: MapScene,
  title: string,
  labels: MapLabels,
  theme: MapTheme,
): { paragraphs: Paragraph[]; hidden?: string; fill: string } {
  const { text, mutedText } = mapPalette(theme);
  const { teams, edges, dropped } = scene.hidden;
  const hidden =
    teams || edges || dropped ? labels.hidden(scene.hidden) : undefined;
  return {
    paragraphs: [
      { text: title, fontSize: 20, fontWeight: 700, fill: text },
      { text: datesOf(scene, labels), fontSize: 13, fill: mutedText },
      ...(hidden ? [{ text: hidden, fontSize: 13, fill: text }] : []),
    ],
    hidden,
    fill: text,
  };
}

function datesOf({ at, comparison }: MapScene, labels: MapLabels): string {
  return comparison
    ? labels.compared({ ...comparison, to: at })
    : labels.at(at);
}

/** A paragraph of a text block. */
export interface Paragraph {
  text: string;
  fontSize: number;
  fontWeight?: number;
  fill: string;
}

const LINE_HEIGHT = 1.4;

const MAX_LINES = 3;

/** Sets paragraphs below each other, starting at a top left corner. */
export function textBlock(
  paragraphs: Paragraph[],
  place: { x: number; y: number; maxWidth: number },
): { elements: SceneElement[]; height: number } {
  const elements: SceneElement[] = [];
  let height = 0;
  for (const { text, fontSize, fontWeight = 400, fill } of paragraphs) {
    const { maxWidth } = place;
    for (const line of wrapText(text, {
      fontSize,
      maxWidth,
      maxLines: MAX_LINES,
    })) {
      height += fontSize * LINE_HEIGHT;
      elements.push({
        type: 'text',
        role: 'label',
        text: line,
        x: place.x,
        y: round(place.y + height - fontSize * 0.4),
        anchor: 'start',
        fontSize,
        fontWeight,
        fill,
      });
    }
  }
  return { elements, height: Math.ceil(height) };
}
