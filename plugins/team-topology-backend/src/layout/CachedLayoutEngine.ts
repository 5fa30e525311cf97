import { createHash } from 'node:crypto';
import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { LayoutEngine } from './LayoutEngine';

/**
 * Remembers the last layouts by the content of their graphs. A layout depends
 * on nothing but its graph, and a graph holds only what its caller may see, so
 * an entry tells nobody anything that they did not bring themselves.
 */
export class CachedLayoutEngine implements LayoutEngine {
  readonly #inner: LayoutEngine;
  readonly #maxEntries: number;
  readonly #layouts = new Map<string, Promise<LayoutGraph>>();

  static create(inner: LayoutEngine, options: { maxEntries: number }) {
    return new CachedLayoutEngine(inner, options.maxEntries);
  }

  private constructor(inner: LayoutEngine, maxEntries: number) {
    this.#inner = inner;
    this.#maxEntries = maxEntries;
  }

  async layout(graph: LayoutGraph): Promise<LayoutGraph> {
    const key = createHash('sha256')
      .update(JSON.stringify(graph))
      .digest('base64');
    const layout = this.#layouts.get(key) ?? this.#inner.layout(graph);

    // A map keeps its order of insertion: the first key is the oldest.
    this.#layouts.delete(key);
    this.#layouts.set(key, layout);
    for (const oldest of this.#layouts.keys()) {
      if (this.#layouts.size <= this.#maxEntries) {
        break;
      }
      this.#layouts.delete(oldest);
    }

    try {
      return await layout;
    } catch (error) {
      this.#layouts.delete(key);
      throw error;
    }
  }
}
