import {
  buildMapScene,
  MapFilter,
  MapScene,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useState } from 'react';
import { createLayout } from './layout/createLayout';

/** The scene and how it stands with it. */
export interface MapSceneState {
  /** The last one that could be drawn; stays while the next is laid out. */
  scene?: MapScene;
  loading: boolean;
  error?: Error;
  retry(): void;
}

/** Lays the model out once the page around it is on the screen, and drops what came too late. */
export function useMapScene(
  model: OrgModel,
  filter: MapFilter,
  nodeBudget: number,
): MapSceneState {
  const [layout] = useState(() => createLayout());
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<MapSceneState, 'retry'>>({
    loading: true,
  });

  useEffect(() => {
    let isWanted = true;
    const show = (next: Omit<MapSceneState, 'retry'>) => {
      if (isWanted) {
        setState(next);
      }
    };
    const draw = async () => {
      try {
        const options = { filter, nodeBudget, layout };
        const scene = await buildMapScene(model, options);
        show({ scene, loading: false });
      } catch (error) {
        show({ loading: false, error: asError(error) });
      }
    };
    setState(({ scene }) => ({ scene, loading: true }));
    const timer = setTimeout(draw);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [layout, model, filter, nodeBudget, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
