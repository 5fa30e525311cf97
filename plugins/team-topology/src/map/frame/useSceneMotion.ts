import {
  MapScene,
  SceneBox,
  ScenePoint,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RefObject, useLayoutEffect, useRef } from 'react';

const DURATION = 350;

/** A difference that nobody sees. */
const SAME = 0.5;

/** Where something is in the frame that all dates share. */
function placeOf(box: SceneBox, origin: ScenePoint): ScenePoint {
  return { x: box.x + origin.x, y: box.y + origin.y };
}

function placesIn(scene: MapScene): Map<string, ScenePoint> {
  const { teams, groupings, dropped, contested, edges, origin } = scene;
  return new Map([
    ...[...groupings, ...teams, ...dropped, ...contested].map(
      ({ ref, box }) => [ref, placeOf(box, origin)] as const,
    ),
    ...edges.map(
      ({ id, shapeBox }) => [id, placeOf(shapeBox, origin)] as const,
    ),
  ]);
}

/**
 * Lets what has another place than in the scene before go there, and what is
 * new appear; nothing where the reader wants no motion.
 */
export function useSceneMotion(
  layerRef: RefObject<SVGGElement>,
  scene: MapScene | undefined,
) {
  const before = useRef<Map<string, ScenePoint>>();

  useLayoutEffect(() => {
    const places = scene && placesIn(scene);
    const last = before.current;
    before.current = places ?? last;
    const isStill = window.matchMedia?.(
      '(prefers-reduced-motion: reduce)',
    ).matches;
    if (!places || !last || isStill) {
      return;
    }
    const options = { duration: DURATION, easing: 'ease-out' };
    const items = layerRef.current?.querySelectorAll<SVGGElement>('[data-ref]');
    for (const item of items ?? []) {
      const ref = item.dataset.ref ?? '';
      const is = places.get(ref);
      const was = last.get(ref);
      if (is && !was) {
        item.animate?.([{ opacity: 0 }, { opacity: 1 }], options);
      } else if (is && was && item.dataset.kind === 'team') {
        const x = was.x - is.x;
        const y = was.y - is.y;
        if (Math.hypot(x, y) > SAME) {
          item.animate?.(
            [
              { transform: `translate(${x}px, ${y}px)` },
              { transform: 'translate(0, 0)' },
            ],
            options,
          );
        }
      }
    }
  }, [layerRef, scene]);
}
