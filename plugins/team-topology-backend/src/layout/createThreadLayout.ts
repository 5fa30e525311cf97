import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { LayoutFunction } from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const WORKER_PATH = resolvePackagePath(
  '@kumiki/backstage-plugin-team-topology-backend',
  'worker/layout.js',
);

/** The largest map takes about two seconds; the rest is room for a busy machine. */
const TIMEOUT_MS = 60_000;

/** Enough for as many lines as a map draws; see `DEFAULT_LINE_BUDGET`. */
const MEMORY_MB = 512;

/** All dates of what a reader may see share a graph. */
const REMEMBERED = 20;

type LayoutGraph = Parameters<LayoutFunction>[0];

/**
 * Lays out with ELK in a thread that ends with the layout, and remembers the
 * last ones. A graph holds only what its caller may see, so that a layout of it
 * tells nobody anything new.
 */
export function createThreadLayout(
  options: { timeoutMs?: number } = {},
): LayoutFunction {
  const remembered = new LRUCache<string, LayoutGraph>({ max: REMEMBERED });
  return async graph => {
    const key = createHash('sha256')
      .update(JSON.stringify(graph))
      .digest('base64');
    const layout =
      remembered.get(key) ??
      (await layOut(graph, options.timeoutMs ?? TIMEOUT_MS));
    remembered.set(key, layout);
    return layout;
  };
}

async function layOut(
  graph: LayoutGraph,
  timeoutMs: number,
): Promise<LayoutGraph> {
  const worker = new Worker(WORKER_PATH, {
    workerData: graph,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const [layout] = await once(worker, 'message', { signal });
    return layout;
  } catch (error) {
    throw new ServiceUnavailableError(
      'The map could not be laid out; filter it or lower its budget',
      error,
    );
  } finally {
    await worker.terminate();
  }
}
