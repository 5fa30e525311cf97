import { MapScene, SceneBox, SceneEdge, ScenePoint } from '../MapScene';
import { englishMapLabels, MapLabels } from './MapLabels';
import { mapPalette } from './mapPalette';
import { paintGrouping, paintTeam, paintTitle } from './paintBoxes';
import { paintUnsettled } from './paintDropped';
import { paintEdge } from './paintEdge';
import { paintMark } from './paintMark';
import { paintSmellSign } from './paintSmellSign';
import { MapTheme, ScenePaint, ScenePaintItem } from './ScenePaint';

/** Fonts that are about as wide as the text was estimated to be. */
export const FONT_FAMILY =
  "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

/**
 * Turns a scene into the plain list of what to draw in a theme: groupings
 * first, edges above them, then their titles and what teams decline, teams on
 * top.
 * @public
 */
export function paintScene(
  scene: MapScene,
  options: {
    theme: MapTheme;
    /** The words in the picture; English where they are absent. */
    labels?: MapLabels;
  },
): ScenePaint {
  const palette = mapPalette(options.theme);
  const { labels = englishMapLabels } = options;
  const marks = scene.comparison?.marks;
  const lines = new Set<string>();
  const withLine = new Set(
    // A line is not faded where one of those that share it differs.
    [...scene.edges]
      .sort((a, b) => Number(!marks?.[a.id]) - Number(!marks?.[b.id]))
      .filter(({ line, state }: SceneEdge) => {
        const look = state === 'overdue' ? 'active' : state;
        return lines.size !== lines.add(`${look} ${line}`).size;
      })
      .map(({ id }) => id),
  );
  const marked = (item: ScenePaintItem, box: SceneBox): ScenePaintItem => {
    const mark = marks?.[item.ref];
    if (mark) {
      const elements = paintMark(mark, box, palette);
      return { ...item, elements: [...item.elements, ...elements] };
    }
    return marks ? { ...item, faded: true } : item;
  };
  const signed = (
    item: ScenePaintItem,
    sign: { ref?: string; center: ScenePoint },
  ): ScenePaintItem => {
    const level = sign.ref === undefined ? undefined : scene.signs?.[sign.ref];
    if (!level) {
      return item;
    }
    const elements = paintSmellSign(level, sign.center, palette);
    return { ...item, elements: [...item.elements, ...elements] };
  };
  return {
    theme: options.theme,
    width: scene.width,
    height: scene.height,
    background: palette.background,
    fontFamily: FONT_FAMILY,
    items: [
      ...scene.groupings.map(grouping =>
        marked(paintGrouping(grouping, palette), grouping.box),
      ),
      ...scene.edges.map(
        (edge): ScenePaintItem =>
          signed(
            marked(
              {
                kind: 'edge',
                ref: edge.id,
                label: edge.label,
                elements: paintEdge(edge, palette, {
                  withLine: withLine.has(edge.id),
                  labels,
                }),
              },
              edge.shapeBox,
            ),
            // The other side has the badge of what is overdue.
            {
              ref: edge.interaction,
              center: {
                x: edge.shapeBox.x,
                y: edge.shapeBox.y + edge.shapeBox.height,
              },
            },
          ),
      ),
      ...scene.groupings.map(grouping => paintTitle(grouping, palette, labels)),
      ...scene.dropped.map(item =>
        marked(paintUnsettled('dropped', item, palette), item.box),
      ),
      ...scene.contested.map(item =>
        marked(paintUnsettled('contested', item, palette), item.box),
      ),
      ...scene.teams.map(team =>
        signed(marked(paintTeam(team, palette, labels), team.box), {
          ref: team.ref,
          center: { x: team.box.x + team.box.width - 4, y: team.box.y + 2 },
        }),
      ),
    ],
  };
}
