import { Clock } from '../database/DatabaseClock';
import { Places } from '../concurrency/Turns';
import { SharedWork } from '../concurrency/SharedWork';
import { RefreshService } from './DefaultRefreshService';

/** How many entities may wait to be refreshed. */
const MAX_WAITING = 100;

type Refreshed = Awaited<ReturnType<RefreshService['refresh']>>;

interface SharedRefreshServiceOptions {
  clock: Clock;
  /** How many entities are refreshed at once. */
  concurrency: number;
  /** For how long a refresh is good enough for whoever asks for another, in milliseconds. */
  minimumAgeMs: number;
}

/**
 * Refreshes an entity once for all who ask while it is being refreshed, and for
 * a while afterwards. A process refreshes few entities at once; others wait.
 */
export class SharedRefreshService implements RefreshService {
  readonly #inner: RefreshService;
  readonly #options: SharedRefreshServiceOptions;
  readonly #places: Places;
  readonly #running = new Map<string, SharedWork<Refreshed>>();
  /** In the order in which they ended. */
  readonly #recent = new Map<
    string,
    { refreshed: Refreshed; endedAt: number }
  >();

  static create(inner: RefreshService, options: SharedRefreshServiceOptions) {
    return new SharedRefreshService(inner, options);
  }

  private constructor(
    inner: RefreshService,
    options: SharedRefreshServiceOptions,
  ) {
    this.#inner = inner;
    this.#options = options;
    this.#places = Places.create({
      atOnce: options.concurrency,
      waiting: MAX_WAITING,
      full: `${MAX_WAITING} entities wait to be refreshed; try again in a moment`,
    });
  }

  async refresh(
    ref: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<Refreshed> {
    this.#forgetOld();
    const recent = this.#recent.get(ref);
    if (recent) {
      return recent.refreshed;
    }
    const running = this.#running.get(ref);
    const work = running && !running.isAbandoned ? running : this.#begin(ref);
    return await work.join(options.signal);
  }

  #begin(ref: string): SharedWork<Refreshed> {
    const work = SharedWork.begin(async signal => {
      try {
        const refreshed = await this.#places.take(
          () => this.#inner.refresh(ref, { signal }),
          signal,
        );
        if (refreshed) {
          this.#recent.delete(ref);
          this.#recent.set(ref, { refreshed, endedAt: this.#now() });
        }
        return refreshed;
      } finally {
        // Somebody may have begun another after all who waited for this one left.
        if (this.#running.get(ref) === work) {
          this.#running.delete(ref);
        }
      }
    });
    this.#running.set(ref, work);
    return work;
  }

  #forgetOld(): void {
    const oldest = this.#now() - this.#options.minimumAgeMs;
    for (const [ref, { endedAt }] of this.#recent) {
      if (endedAt > oldest) {
        return;
      }
      this.#recent.delete(ref);
    }
  }

  #now(): number {
    return this.#options.clock().getTime();
  }
}
