import { ServiceUnavailableError } from '@backstage/errors';

/** Lets one piece of work run after the other, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  static create() {
    return new Turns();
  }

  private constructor() {}

  /** Does the work when it is its turn, whatever became of those before. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return await turn;
  }
}

/** How many do something at once, and how many may wait. */
interface PlacesOptions {
  atOnce: number;
  waiting: number;
  /** What the one is told who finds all of it taken. */
  full: string;
}

/** Lets so many pieces of work run at once; others wait in line, up to a number. */
export class Places {
  readonly #options: PlacesOptions;
  readonly #line = new Set<{ enter(): void }>();
  #taken = 0;

  static create(options: PlacesOptions) {
    return new Places(options);
  }

  private constructor(options: PlacesOptions) {
    this.#options = options;
  }

  /**
   * Does the work when there is a place for it.
   * @throws ServiceUnavailableError where too many wait already
   */
  async take<Result>(
    work: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    await this.#enter(signal);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(signal?: AbortSignal): Promise<void> {
    const { atOnce, waiting, full } = this.#options;
    signal?.throwIfAborted();
    if (this.#taken < atOnce) {
      this.#taken += 1;
      return;
    }
    if (this.#line.size >= waiting) {
      throw new ServiceUnavailableError(full);
    }
    await new Promise<void>((resolve, reject) => {
      const turn = { enter: resolve };
      const giveUp = () => {
        this.#line.delete(turn);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      turn.enter = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      this.#line.add(turn);
    });
  }

  /** Hands the place to whoever has waited longest. */
  #leave(): void {
    const [next] = this.#line;
    if (next) {
      this.#line.delete(next);
      next.enter();
    } else {
      this.#taken -= 1;
    }
  }
}
