import { MapScene, SceneEdge } from '../MapScene';
import { englishMapLabels, MapLabels } from './MapLabels';
import { mapPalette } from './mapPalette';
import { paintGrouping, paintTeam, paintTitle } from './paintBoxes';
import { paintUnsettled } from './paintDropped';
import { paintEdge } from './paintEdge';
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
  const lines = new Set<string>();
  const isFirst = ({ line, state }: SceneEdge) => {
    const look = state === 'overdue' ? 'active' : state;
    return lines.size !== lines.add(`${look} ${line}`).size;
  };
  return {
    theme: options.theme,
    width: scene.width,
    height: scene.height,
    background: palette.background,
    fontFamily: FONT_FAMILY,
    items: [
      ...scene.groupings.map(grouping => paintGrouping(grouping, palette)),
      ...scene.edges.map(
        (edge): ScenePaintItem => ({
          kind: 'edge',
          ref: edge.id,
          label: edge.label,
          elements: paintEdge(edge, palette, { withLine: isFirst(edge) }),
        }),
      ),
      ...scene.groupings.map(grouping => paintTitle(grouping, palette, labels)),
      ...scene.dropped.map(item => paintUnsettled('dropped', item, palette)),
      ...scene.contested.map(item =>
        paintUnsettled('contested', item, palette),
      ),
      ...scene.teams.map(team => paintTeam(team, palette)),
    ],
  };
}
