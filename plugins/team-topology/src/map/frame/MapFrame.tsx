import { ReactNode, useRef } from 'react';
import { MapCanvas } from '../MapCanvas';
import { MapOverlay } from '../MapOverlay';
import { MapPictureProps } from '../MapPicture';
import { MapToolbar } from '../MapToolbar';
import { MapSceneState } from '../useMapScene';
import { useMapStyles } from '../useMapStyles';
import { useResize } from '../useMapZoom';
import { MapKey } from './MapKey';
import { MapMinimap } from './MapMinimap';
import { useFillHeight } from './useFillHeight';
import { useFullScreen } from './useFullScreen';
import { MapFrameState } from './useMapFrame';

/**
 * A map with what floats over it: its buttons, its legend and the whole of it in
 * small. It fills what the window leaves, or all of it.
 */
export const MapFrame = (props: {
  frame: MapFrameState;
  state: MapSceneState;
  selected?: string;
  onSelect(ref: string | undefined): void;
  /** Called when the frame has changed its size. */
  onResize(): void;
  /** What the picture says and emphasises. */
  picture: Pick<
    MapPictureProps,
    'descriptions' | 'found' | 'current' | 'bright'
  >;
  /** What floats in the upper left corner. */
  corner?: ReactNode;
  /** What stands beside the map. */
  panel?: ReactNode;
}) => {
  const classes = useMapStyles();
  const { frame, state, selected, onSelect, picture } = props;
  const { scene, paint, theme, zoom, roving } = frame;
  const bodyRef = useRef<HTMLDivElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  useFillHeight(bodyRef);
  useResize(frameRef, props.onResize);
  const fullScreen = useFullScreen();
  return (
    <div
      ref={bodyRef}
      className={
        fullScreen.on ? `${classes.body} ${classes.fullScreen}` : classes.body
      }
    >
      <div ref={frameRef} className={classes.frame}>
        <MapCanvas
          svgRef={frame.svgRef}
          layerRef={frame.layerRef}
          zoom={zoom}
          roving={roving}
          selected={selected}
          onSelect={onSelect}
          picture={
            scene &&
            paint && {
              ...{ scene, paint, selected, ...picture },
              active: roving.active,
            }
          }
        />
        <MapOverlay state={state} empty={paint?.items.length === 0} />
        <div className={classes.floating}>
          <div className={classes.edge}>
            {props.corner ?? <span />}
            <MapToolbar zoom={zoom} fullScreen={fullScreen} />
          </div>
          {scene && (
            <div ref={frame.keyRef} className={classes.bottomEdge}>
              <MapKey scene={scene} theme={theme} />
              <MapMinimap scene={scene} theme={theme} zoom={zoom} />
            </div>
          )}
        </div>
      </div>
      {props.panel && <div className={classes.panel}>{props.panel}</div>}
    </div>
  );
};
