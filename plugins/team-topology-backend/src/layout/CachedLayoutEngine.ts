import { createHash } from 'node:crypto';
import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { LayoutEngine, TooLargeError } from './WorkerLayoutEngine';

/** Afterwards a machine that had other things to do may get further. */
const TOO_LARGE_FOR_MS = 10 * 60_000;

/**
 * Remembers the last layouts by the content of their graphs, and which graphs
 * were too large. A layout depends on nothing but its graph, and a graph holds
 * only what its caller may see, so an entry tells nobody anything that they did
 * not bring themselves.
 */
export class CachedLayoutEngine implements LayoutEngine {
  readonly #inner: LayoutEngine;
  readonly #maxEntries: number;
  readonly #clock: () => number;
  readonly #layouts = new Map<string, Promise<LayoutGraph>>();
  readonly #tooLarge = new Map<string, { error: unknown; until: number }>();

  static create(
    inner: LayoutEngine,
    options: { maxEntries: number; clock?: () => number },
  ) {
    return new CachedLayoutEngine(inner, options);
  }

  private constructor(
    inner: LayoutEngine,
    options: Parameters<typeof CachedLayoutEngine.create>[1],
  ) {
    this.#inner = inner;
    this.#maxEntries = options.maxEntries;
    this.#clock = options.clock ?? Date.now;
  }

  async layout(graph: LayoutGraph): Promise<LayoutGraph> {
    const key = createHash('sha256')
      .update(JSON.stringify(graph))
      .digest('base64');
    const known = this.#tooLarge.get(key);
    if (known && this.#clock() < known.until) {
      throw known.error;
    }
    const layout = this.#layouts.get(key) ?? this.#inner.layout(graph);
    this.#keep(this.#layouts, key, layout);
    try {
      return await layout;
    } catch (error) {
      this.#layouts.delete(key);
      if (error instanceof TooLargeError) {
        const until = this.#clock() + TOO_LARGE_FOR_MS;
        this.#keep(this.#tooLarge, key, { error, until });
      }
      throw error;
    }
  }

  #keep<T>(entries: Map<string, T>, key: string, entry: T): void {
    // A map keeps its order of insertion: the first key is the oldest.
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= this.#maxEntries) {
        break;
      }
      entries.delete(oldest);
    }
  }
}
