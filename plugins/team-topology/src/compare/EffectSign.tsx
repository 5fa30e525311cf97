import {
  MapTheme,
  mapPalette,
  OrgChangeEffect,
  paintSign,
} from '@kumiki/backstage-plugin-team-topology-common';
import { SceneElementPainter } from '../map/MapPicture';

const SIZE = 26;

/** The sign that the map puts on what was added, removed or changed. */
export const EffectSign = (props: {
  effect: OrgChangeEffect;
  theme: MapTheme;
}) => {
  const { effect, theme } = props;
  const elements = paintSign(
    effect,
    { x: SIZE / 2, y: SIZE / 2 },
    mapPalette(theme),
  );
  return (
    <svg
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
      style={{ flex: 'none', fontFamily: 'sans-serif' }}
    >
      {elements.map((element, index) => (
        <SceneElementPainter key={index} element={element} />
      ))}
    </svg>
  );
};
