import {
  MapScene,
  MapTheme,
  paintScene,
  ScenePaint,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RefObject, useMemo, useRef } from 'react';
import { useMapLabels } from '../useMapWords';
import { MapZoom, useMapZoom } from '../useMapZoom';
import { RovingTeam, useRovingTeam } from '../useRovingTeam';
import { useSceneMotion } from './useSceneMotion';

/** The height of what floats at the top of the map, with its distance. */
const FLOATING_TOP = 44;

/** What moves and reaches a map, for its frame and for what is around that. */
export interface MapFrameState {
  scene?: MapScene;
  paint?: ScenePaint;
  theme: MapTheme;
  zoom: MapZoom;
  roving: RovingTeam;
  svgRef: RefObject<SVGSVGElement>;
  layerRef: RefObject<SVGGElement>;
  /** The legend, of which the map keeps clear. */
  keyRef: RefObject<HTMLDivElement>;
}

/**
 * Paints a scene, and lets people move in it.
 *
 * @param options - `places`: the scene without badges, where it has some; nothing
 *   moves while that is the same; `readable`: the zoom at which it opens at
 *   least, 0 to open it as a whole
 */
export function useMapFrame(options: {
  scene: MapScene | undefined;
  places?: MapScene;
  theme: MapTheme;
  selected: string | undefined;
  readable: number;
}): MapFrameState {
  const { scene, places = scene, theme, selected, readable } = options;
  const svgRef = useRef<SVGSVGElement>(null);
  const layerRef = useRef<SVGGElement>(null);
  const keyRef = useRef<HTMLDivElement>(null);
  const labels = useMapLabels();
  const paint = useMemo(
    () => scene && paintScene(scene, { theme, labels }),
    [scene, theme, labels],
  );
  const zoom = useMapZoom(svgRef, layerRef, {
    scene: places,
    readable,
    insets: () => ({
      top: FLOATING_TOP,
      bottom:
        keyRef.current?.querySelector<HTMLElement>('[data-map-key]')
          ?.offsetHeight ?? 0,
    }),
  });
  useSceneMotion(layerRef, places);
  const roving = useRovingTeam(svgRef, places, selected);
  return { scene, paint, theme, zoom, roving, svgRef, layerRef, keyRef };
}
