import { CacheService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';

/** To be raised when questions read something else from the same answers. */
const VERSION = 1;

type Remembered<TValue extends JsonValue> = { etag: string; value: TValue };

/**
 * Remembers what was read from a response by its ETag. A cache that fails costs
 * requests and nothing else.
 */
export class ResponseCache {
  readonly #cache: CacheService;

  static create(cache: CacheService) {
    return new ResponseCache(cache.withOptions({ defaultTtl: { days: 7 } }));
  }

  private constructor(cache: CacheService) {
    this.#cache = cache;
  }

  async get<TValue extends JsonValue>(
    key: string,
  ): Promise<Remembered<TValue> | undefined> {
    try {
      return await this.#cache.get<Remembered<TValue>>(versioned(key));
    } catch {
      return undefined;
    }
  }

  async set<TValue extends JsonValue>(
    key: string,
    remembered: Remembered<TValue>,
  ): Promise<void> {
    try {
      await this.#cache.set(versioned(key), remembered);
    } catch {
      // It is asked again next time.
    }
  }
}

function versioned(key: string): string {
  return `github-facts:${VERSION}:${key}`;
}
