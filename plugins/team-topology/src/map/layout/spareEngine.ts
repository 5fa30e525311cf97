import { createWorkerEngine, LayoutEngine } from './layoutEngines';

/** A worker takes a moment to start; this one waits for the first map. */
let spare: LayoutEngine | undefined;

/**
 * Starts a worker before anybody knows what it has to lay out.
 * @returns ends it, unless it has been taken
 */
export function prepareEngine(): () => void {
  try {
    spare ??= createWorkerEngine();
  } catch {
    // Whoever needs it learns why there is none.
  }
  return () => {
    spare?.dispose();
    spare = undefined;
  };
}

/**
 * The worker that waits, or a new one.
 * @throws EngineUnavailableError where no worker can be created
 */
export function takeEngine(): LayoutEngine {
  const engine = spare ?? createWorkerEngine();
  spare = undefined;
  return engine;
}
