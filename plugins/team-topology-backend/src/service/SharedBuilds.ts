import { LRUCache } from 'lru-cache';

/**
 * What takes some time to build, kept by what it is built from. Whoever asks
 * while it is being built gets the same one.
 */
export class SharedBuilds<T extends {}> {
  readonly #kept: LRUCache<string, T>;
  readonly #underWay = new Map<string, Promise<T>>();

  /**
   * @param options - `most`: how much is kept at most; `sizeOf`: how much one
   *   of them is, 1 where it is absent
   */
  static create<T extends {}>(options: {
    most: number;
    sizeOf?: (built: T) => number;
  }): SharedBuilds<T> {
    return new SharedBuilds(options);
  }

  private constructor(options: {
    most: number;
    sizeOf?: (built: T) => number;
  }) {
    const { most, sizeOf = () => 1 } = options;
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: sizeOf });
  }

  /**
   * @param key - differs wherever what is built does
   * @throws what `build` throws, for all who share it; the next one builds again
   */
  async get(key: string, build: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept) {
      return kept;
    }
    const shared = this.#underWay.get(key);
    if (shared) {
      return await shared;
    }
    const building = build().then(built => {
      this.#kept.set(key, built);
      return built;
    });
    this.#underWay.set(key, building);
    try {
      return await building;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
