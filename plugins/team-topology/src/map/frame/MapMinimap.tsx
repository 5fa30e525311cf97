import {
  MapScene,
  mapPalette,
  MapTheme,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { PointerEvent, useEffect, useRef, useState } from 'react';
import { isAllInView, MapSize, MapTransform, visibleBox } from '../geometry';
import { MapZoom } from '../useMapZoom';

const WIDEST = 168;
const HIGHEST = 112;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    cursor: 'pointer',
    touchAction: 'none',
    boxShadow: theme.shadows[1],
  },
}));

/**
 * The whole map in small with the part that is in view; a press or a drag goes
 * there. It is for the pointer only: the keys of the map do the same.
 */
export const MapMinimap = (props: {
  scene: MapScene;
  theme: MapTheme;
  zoom: MapZoom;
}) => {
  const classes = useStyles();
  const { scene, theme, zoom } = props;
  const [shown, setShown] = useState<{ at: MapTransform; view: MapSize }>();
  useEffect(() => zoom.watch((at, view) => setShown({ at, view })), [zoom]);
  const svgRef = useRef<SVGSVGElement>(null);
  if (!shown || isAllInView(shown.at, scene, shown.view)) {
    return null;
  }

  const palette = mapPalette(theme);
  const scale = Math.min(WIDEST / scene.width, HIGHEST / scene.height);
  const seen = visibleBox(shown.at, scene, shown.view);
  const go = ({ clientX, clientY, buttons, type }: PointerEvent) => {
    const box = svgRef.current?.getBoundingClientRect();
    if (box && (buttons || type === 'pointerdown')) {
      zoom.centre({
        x: (clientX - box.x) / scale,
        y: (clientY - box.y) / scale,
      });
    }
  };
  return (
    <svg
      ref={svgRef}
      className={classes.root}
      width={scene.width * scale}
      height={scene.height * scale}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      style={{ background: palette.background }}
      aria-hidden="true"
      data-minimap
      onPointerDown={event => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      {scene.groupings.map(({ ref, kind, outline }) => (
        <path key={ref} d={outline} {...palette.groupings[kind]} />
      ))}
      {scene.teams.map(({ ref, type, outline }) => (
        <path key={ref} d={outline} fill={palette.teams[type].stroke} />
      ))}
      <rect
        {...seen}
        fill={theme === 'dark' ? '#FFFFFF' : '#000000'}
        fillOpacity={0.08}
        stroke={palette.text}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
};
