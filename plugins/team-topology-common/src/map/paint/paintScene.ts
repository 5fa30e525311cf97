import { MapScene, SceneEdge } from '../MapScene';
import { mapPalette } from './mapPalette';
import { paintGrouping, paintTeam } from './paintBoxes';
import { paintDropped } from './paintDropped';
import { paintEdge } from './paintEdge';
import { MapTheme, ScenePaint, ScenePaintItem } from './ScenePaint';

/** Fonts that are about as wide as the text was estimated to be. */
export const FONT_FAMILY =
  "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

/**
 * Turns a scene into the plain list of what to draw in a theme: groupings
 * first, edges above them, then what teams decline, teams on top.
 * @public
 */
export function paintScene(
  scene: MapScene,
  options: { theme: MapTheme },
): ScenePaint {
  const palette = mapPalette(options.theme);
  const lines = new Set<string>();
  const isFirst = ({ line }: SceneEdge) => lines.size !== lines.add(line).size;
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
      ...scene.dropped.map(dropped => paintDropped(dropped, palette)),
      ...scene.teams.map(team => paintTeam(team, palette)),
    ],
  };
}
