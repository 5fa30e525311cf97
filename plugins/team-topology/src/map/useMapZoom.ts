import {
  SceneBox,
  ScenePoint,
} from '@kumiki/backstage-plugin-team-topology-common';
import { select } from 'd3-selection';
import { zoom, ZoomBehavior, zoomIdentity, zoomTransform } from 'd3-zoom';
import { RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import {
  fitTransform,
  frameTransform,
  isAllInView,
  MapInsets,
  MapSize,
  MapTransform,
  openTransform,
  panWithin,
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
  /** Shows the scene as it opens, unless the reader has moved it. */
  openIfUntouched(): void;
  /** Moves a point of the scene into the middle. */
  centre(point: ScenePoint): void;
  /** Hears of every move until the answer is called. */
  watch(onMove: OnMove): () => void;
}

/** Is told where the scene is, and how large the view is. */
type OnMove = (at: MapTransform, view: MapSize) => void;

/** What is shown, and what floats over it. */
interface MapZoomOptions {
  scene?: MapSize & { origin: ScenePoint };
  /** The zoom at which its names can be read. */
  readable: number;
  insets(): MapInsets;
}

/** Attaches pan and zoom to an svg with a scene in it. */
export function useMapZoom(
  svgRef: RefObject<SVGSVGElement>,
  layerRef: RefObject<SVGGElement>,
  options: MapZoomOptions,
): MapZoom {
  const { scene } = options;
  const sizeRef = useRef<MapSize>(UNMEASURED);
  const optionsRef = useRef(options);
  optionsRef.current = options;
  const watchersRef = useRef(new Set<OnMove>());
  // What the reader wants to see: how the map opens, all of it, or a part.
  const originRef = useRef<ScenePoint>();
  const openedRef = useRef(false);
  const wantedRef = useRef<'open' | 'all' | 'part'>('open');
  const behaviorRef = useRef<ZoomBehavior<SVGSVGElement, unknown>>();

  useLayoutEffect(() => {
    const svg = svgRef.current;
    if (!svg) {
      return () => {};
    }
    const behavior = zoom<SVGSVGElement, unknown>()
      .extent(() => extentOf(svg))
      .scaleExtent([0.05, 4])
      .filter(event => !event.button && isMeant(event))
      .on('zoom', event => {
        const layer = layerRef.current;
        // Gestures have a source event; they follow the hand and do not glide.
        if (event.sourceEvent) {
          wantedRef.current = 'part';
        }
        layer?.toggleAttribute('data-glide', !event.sourceEvent);
        const { x, y, k } = event.transform;
        layer?.style.setProperty(
          'transform',
          `translate(${x}px, ${y}px) scale(${k})`,
        );
        watchersRef.current.forEach(watch => watch({ x, y, k }, viewOf(svg)));
      });
    behaviorRef.current = behavior;
    const selection = select(svg).call(behavior).on('dblclick.zoom', null);
    const onWheel = (event: WheelEvent) => {
      const now = zoomTransform(svg);
      const by = panWithin(now, wheelPan(event), sizeRef.current, viewOf(svg));
      if (isMeant(event) || (by.x === 0 && by.y === 0)) {
        return;
      }
      event.preventDefault();
      wantedRef.current = 'part';
      behavior.transform(
        selection,
        zoomIdentity.translate(now.x + by.x, now.y + by.y).scale(now.k),
      );
      layerRef.current?.removeAttribute('data-glide');
    };
    svg.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      svg.removeEventListener('wheel', onWheel);
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
      wantedRef.current = 'part';
    };
    const scaleBy = (factor: number) => {
      const svg = svgRef.current;
      if (svg) {
        touch();
        behaviorRef.current?.scaleBy(select(svg), factor);
      }
    };
    const fit = () => {
      wantedRef.current = 'all';
      move((_now, view) =>
        fitTransform(sizeRef.current, view, optionsRef.current.insets()),
      );
    };
    const open = () =>
      move((now, view) => {
        const { insets, readable } = optionsRef.current;
        const isGood =
          openedRef.current &&
          now.k >= readable &&
          isAllInView(now, sizeRef.current, view);
        openedRef.current = true;
        // What is in view stays where it is: from date to date, only what changes moves.
        return isGood
          ? now
          : openTransform(sizeRef.current, view, {
              insets: insets(),
              readable,
            });
      });
    return {
      zoomIn: () => scaleBy(STEP),
      zoomOut: () => scaleBy(1 / STEP),
      fit,
      openIfUntouched: () => {
        // Before there is a scene, nothing says where it opens.
        if (!optionsRef.current.scene) {
          return;
        }
        if (wantedRef.current === 'open') {
          open();
        } else if (wantedRef.current === 'all') {
          fit();
        }
      },
      centre: ({ x, y }) => {
        touch();
        move(({ k }, view) => ({
          k,
          x: view.width / 2 - x * k,
          y: view.height / 2 - y * k,
        }));
      },
      watch: onMove => {
        const watchers = watchersRef.current;
        watchers.add(onMove);
        const svg = svgRef.current;
        if (svg) {
          const { x, y, k } = zoomTransform(svg);
          onMove({ x, y, k }, viewOf(svg));
        }
        return () => watchers.delete(onMove);
      },
      panBy: (x, y) => {
        touch();
        move(now => ({ k: now.k, x: now.x + x, y: now.y + y }));
      },
      reveal: box => move((now, view) => revealTransform(now, box, view)),
      frame: (around, box) =>
        move((now, view) => {
          const { readable } = optionsRef.current;
          return frameTransform(now, { around, box, readable }, view);
        }),
    };
  }, [svgRef]);

  // Before it is painted: what has not moved must not flicker.
  useLayoutEffect(() => {
    const svg = svgRef.current;
    if (!scene || !svg) {
      return;
    }
    const { width, height, origin } = scene;
    const before = originRef.current ?? origin;
    sizeRef.current = { width, height };
    originRef.current = origin;
    behaviorRef.current?.translateExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ]);
    const { x, y, k } = zoomTransform(svg);
    behaviorRef.current?.transform(
      select(svg),
      zoomIdentity
        .translate(x + (origin.x - before.x) * k, y + (origin.y - before.y) * k)
        .scale(k),
    );
    layerRef.current?.removeAttribute('data-glide');
    moves.openIfUntouched();
  }, [moves, scene, svgRef, layerRef]);

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

/** A wheel zooms with Ctrl, which is also what a pinch on a touchpad looks like. */
function isMeant(event: Event): boolean {
  if (event.type !== 'wheel') {
    return true;
  }
  const { ctrlKey, metaKey } = event as WheelEvent;
  return ctrlKey || metaKey;
}

/** The pixels of a line and of a page, which some browsers count in. */
const WHEEL_UNITS = [1, 16, 400];

/** How far a wheel moves the map; with Shift it goes sideways. */
function wheelPan({ deltaX, deltaY, deltaMode, shiftKey }: WheelEvent) {
  const unit = WHEEL_UNITS[deltaMode] ?? 1;
  return shiftKey && deltaX === 0
    ? { x: -deltaY * unit, y: 0 }
    : { x: -deltaX * unit, y: -deltaY * unit };
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
