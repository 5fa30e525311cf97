import { SceneBox } from '@kumiki/backstage-plugin-team-topology-common';
import { select } from 'd3-selection';
import { zoom, ZoomBehavior, zoomIdentity, zoomTransform } from 'd3-zoom';
import { RefObject, useEffect, useMemo, useRef } from 'react';
import {
  fitTransform,
  frameTransform,
  MapSize,
  MapTransform,
  revealTransform,
} from './geometry';

const STEP = 1.3;
/** The view where nothing is measured, as in a test. */
const UNMEASURED: MapSize = { width: 960, height: 540 };

/** Moves and scales the map without rendering it again. */
export interface MapZoom {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the whole scene, and goes on to do so when the view changes. */
  fit(): void;
  panBy(x: number, y: number): void;
  /** Moves as little as it takes to show the box. */
  reveal(box: SceneBox): void;
  /** Shows what is around a box too, as far as it stays readable. */
  frame(around: SceneBox, box: SceneBox): void;
  /** Shows the whole scene unless the reader has moved it. */
  fitIfUntouched(): void;
}

/** Attaches pan and zoom to an svg; `size` is that of the scene in it. */
export function useMapZoom(
  svgRef: RefObject<SVGSVGElement>,
  layerRef: RefObject<SVGGElement>,
  size: MapSize | undefined,
): MapZoom {
  const sizeRef = useRef<MapSize>(UNMEASURED);
  const touchedRef = useRef(false);
  const behaviorRef = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  const width = size?.width;
  const height = size?.height;

  useEffect(() => {
    const svg = svgRef.current;
    if (!svg) {
      return () => {};
    }
    const behavior = zoom<SVGSVGElement, unknown>()
      .extent(() => extentOf(svg))
      .scaleExtent([0.05, 4])
      .filter(event => !event.button && isMeant(event, svg))
      .on('zoom', event => {
        const layer = layerRef.current;
        // Gestures have a source event; they follow the hand and do not glide.
        touchedRef.current ||= Boolean(event.sourceEvent);
        layer?.toggleAttribute('data-glide', !event.sourceEvent);
        const { x, y, k } = event.transform;
        layer?.style.setProperty(
          'transform',
          `translate(${x}px, ${y}px) scale(${k})`,
        );
      });
    behaviorRef.current = behavior;
    const selection = select(svg).call(behavior).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
      behaviorRef.current = undefined;
    };
  }, [svgRef, layerRef]);

  const moves = useMemo<MapZoom>(() => {
    const move = (next: (now: MapTransform, view: MapSize) => MapTransform) => {
      const svg = svgRef.current;
      if (svg) {
        const { x, y, k } = next(zoomTransform(svg), viewOf(svg));
        const transform = zoomIdentity.translate(x, y).scale(k);
        behaviorRef.current?.transform(select(svg), transform);
      }
    };
    const touch = () => {
      touchedRef.current = true;
    };
    const scaleBy = (factor: number) => {
      const svg = svgRef.current;
      if (svg) {
        touch();
        behaviorRef.current?.scaleBy(select(svg), factor);
      }
    };
    const fit = () => {
      touchedRef.current = false;
      move((_now, view) => fitTransform(sizeRef.current, view));
    };
    return {
      zoomIn: () => scaleBy(STEP),
      zoomOut: () => scaleBy(1 / STEP),
      fit,
      fitIfUntouched: () => (touchedRef.current ? undefined : fit()),
      panBy: (x, y) => {
        touch();
        move(now => ({ k: now.k, x: now.x + x, y: now.y + y }));
      },
      reveal: box => move((now, view) => revealTransform(now, box, view)),
      frame: (around, box) =>
        move((now, view) => frameTransform(now, { around, box }, view)),
    };
  }, [svgRef]);

  useEffect(() => {
    if (width !== undefined && height !== undefined) {
      sizeRef.current = { width, height };
      behaviorRef.current?.translateExtent([
        [-width, -height],
        [2 * width, 2 * height],
      ]);
      moves.fit();
    }
  }, [moves, width, height]);

  return moves;
}

function viewOf(svg: SVGSVGElement): MapSize {
  const { clientWidth: width, clientHeight: height } = svg;
  return width && height ? { width, height } : UNMEASURED;
}

function extentOf(svg: SVGSVGElement): [[number, number], [number, number]] {
  const { width, height } = viewOf(svg);
  return [
    [0, 0],
    [width, height],
  ];
}

/**
 * The wheel scrolls the page unless Ctrl is pressed, which is also what a pinch
 * on a touchpad looks like, or the reader is working in the map.
 */
function isMeant(event: Event, svg: SVGSVGElement): boolean {
  if (event.type !== 'wheel') {
    return true;
  }
  const { ctrlKey, metaKey } = event as WheelEvent;
  const focused = svg.parentElement?.contains(svg.ownerDocument.activeElement);
  return ctrlKey || metaKey || Boolean(focused);
}

/** Calls back when the element has changed its size. */
export function useResize(ref: RefObject<Element>, onResize: () => void) {
  const latest = useRef(onResize);
  latest.current = onResize;

  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return () => {};
    }
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
}
