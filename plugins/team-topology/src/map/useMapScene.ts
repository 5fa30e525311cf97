import {
  buildMapScene,
  MapFilter,
  MapScene,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useState } from 'react';

/** The scene and how it stands with it. */
export interface MapSceneState {
  /** The last one that could be drawn; stays while the next is laid out. */
  scene?: MapScene;
  loading: boolean;
  error?: Error;
  retry(): void;
}

/** Lays the model out once the page around it is on the screen. */
export function useMapScene(
  model: OrgModel,
  filter: MapFilter,
  nodeBudget: number,
): MapSceneState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<MapSceneState, 'retry'>>({
    loading: true,
  });

  useEffect(() => {
    const draw = () => {
      try {
        const scene = buildMapScene(model, { filter, nodeBudget });
        setState({ scene, loading: false });
      } catch (error) {
        setState({ loading: false, error: asError(error) });
      }
    };
    setState(({ scene }) => ({ scene, loading: true }));
    const timer = setTimeout(draw);
    return () => clearTimeout(timer);
  }, [model, filter, nodeBudget, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
