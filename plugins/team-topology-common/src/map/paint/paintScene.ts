import { MapScene } from '../MapScene';
import { MapTheme, ScenePaint } from './ScenePaint';

/**
 * Turns a scene into the plain list of what to draw in a theme.
 * @public
 */
export function paintScene(
  scene: MapScene,
  options: { theme: MapTheme },
): ScenePaint {
  return {
    theme: options.theme,
    width: scene.width,
    height: scene.height,
    background: '#ffffff',
    fontFamily: 'sans-serif',
    items: [],
  };
}
