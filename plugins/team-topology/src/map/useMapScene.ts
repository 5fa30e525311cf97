import {
  buildMapScene,
  LayoutFunction,
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

/** The map of a model. */
export function useMapScene(
  model: OrgModel,
  filter: MapFilter,
  nodeBudget: number,
): MapSceneState {
  return useScene(
    useCallback<DrawScene>(
      layout => buildMapScene(model, { filter, nodeBudget, layout }),
      [model, filter, nodeBudget],
    ),
  );
}

/** Draws a scene with what lays it out. */
export type DrawScene = (layout: LayoutFunction) => Promise<MapScene>;

/**
 * Lays a scene out off the main thread and drops what came too late.
 * @param drawScene - must keep its identity while the scene is the same
 */
export function useScene(drawScene: DrawScene): MapSceneState {
  const [layout] = useState(() => createLayout());
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<MapSceneState, 'retry'>>({
    loading: true,
  });

  useEffect(() => () => layout.dispose(), [layout]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const draw = async () => {
      try {
        const scene = await drawScene(graph => layout.layout(graph, signal));
        if (!signal.aborted) {
          setState({ scene, loading: false });
        }
      } catch (error) {
        if (!signal.aborted) {
          setState({ loading: false, error: asError(error) });
        }
      }
    };
    setState(({ scene }) => ({ scene, loading: true }));
    draw();
    return () => controller.abort();
  }, [layout, drawScene, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}

/** ELK's worker answers with bare objects where it fails. */
function asError(error: unknown): Error {
  if (error instanceof Error) {
    return error;
  }
  const { message } = Object(error);
  return new Error(typeof message === 'string' ? message : String(error));
}
