import {
  buildMapScene,
  buildTeamScene,
  LayoutFunction,
  MapFilter,
  MapScene,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createLayout } from './layout/createLayout';

/** The scene and how it stands with it. */
export interface MapSceneState {
  /** The last one that could be drawn; stays while the next is laid out. */
  scene?: MapScene;
  /** The scene has no connections yet. */
  isBare?: boolean;
  loading: boolean;
  error?: Error;
  retry(): void;
}

/** Fewer are laid out before somebody could see them without their connections. */
const MANY_TEAMS = 60;

/** The map of a model; of a large one, the teams come before the connections. */
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
    useMemo(
      () =>
        Math.min(model.teams.length, nodeBudget) > MANY_TEAMS
          ? () => buildTeamScene(model, { filter, nodeBudget })
          : undefined,
      [model, filter, nodeBudget],
    ),
  );
}

/** Draws a scene with what lays it out. */
export type DrawScene = (layout: LayoutFunction) => Promise<MapScene>;

/**
 * Lays a scene out off the main thread and drops what came too late.
 * @param drawScene - must keep its identity while the scene is the same
 * @param drawBare - draws what can be shown meanwhile, where there is nothing yet
 */
export function useScene(
  drawScene: DrawScene,
  drawBare?: () => Promise<MapScene>,
): MapSceneState {
  const [layout] = useState(() => createLayout());
  const [attempt, setAttempt] = useState(0);
  const isEmpty = useRef(true);
  const [state, setState] = useState<Omit<MapSceneState, 'retry'>>({
    loading: true,
  });

  useEffect(() => () => layout.dispose(), [layout]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const draw = async () => {
      try {
        const drawn = drawScene(graph => layout.layout(graph, signal));
        // Awaited below; until then it may fail without being heard of twice.
        drawn.catch(() => {});
        const bare = isEmpty.current ? await drawBare?.() : undefined;
        if (bare && !signal.aborted) {
          setState({ scene: bare, isBare: true, loading: true });
        }
        const scene = await drawn;
        if (!signal.aborted) {
          isEmpty.current = false;
          setState({ scene, loading: false });
        }
      } catch (error) {
        if (!signal.aborted) {
          setState({ loading: false, error: asError(error) });
        }
      }
    };
    setState(({ scene, isBare }) => ({
      ...{ scene, loading: true },
      ...(isBare && { isBare }),
    }));
    draw();
    return () => controller.abort();
  }, [layout, drawScene, drawBare, attempt]);

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
