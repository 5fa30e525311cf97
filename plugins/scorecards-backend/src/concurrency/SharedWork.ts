/** A piece of work that several wait for; it is aborted when none of them does any more. */
export class SharedWork<Result> {
  readonly #controller = new AbortController();
  readonly #result: Promise<Result>;
  #waiting = 0;

  static begin<Result>(work: (signal: AbortSignal) => Promise<Result>) {
    return new SharedWork(work);
  }

  private constructor(work: (signal: AbortSignal) => Promise<Result>) {
    this.#result = work(this.#controller.signal);
    // It may fail when nobody waits any more.
    this.#result.catch(() => {});
  }

  /** Whether everybody has given up waiting for it; it is not to be joined then. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Waits for the end of it, or until the one who waits gives up. */
  async join(signal?: AbortSignal): Promise<Result> {
    this.#waiting += 1;
    let giveUp = () => {};
    const left = new Promise<never>((_, reject) => {
      giveUp = () => reject(signal?.reason);
    });
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      signal?.throwIfAborted();
      return await Promise.race([this.#result, left]);
    } finally {
      signal?.removeEventListener('abort', giveUp);
      this.#waiting -= 1;
      if (this.#waiting === 0) {
        this.#controller.abort();
      }
    }
  }
}

/**
 * Reads once for all who ask while the same is being read. Nobody gets what
 * began to be read before they asked, so nothing is older for being shared.
 */
export class SharedRead<Answer> {
  readonly #read: () => Promise<Answer>;
  #running?: Promise<Answer>;
  #next?: Promise<Answer>;

  static create<Answer>(read: () => Promise<Answer>): SharedRead<Answer> {
    return new SharedRead(read);
  }

  private constructor(read: () => Promise<Answer>) {
    this.#read = read;
  }

  async get(): Promise<Answer> {
    if (!this.#running) {
      return await this.#begin();
    }
    this.#next ??= this.#afterRunning(this.#running);
    return await this.#next;
  }

  async #afterRunning(running: Promise<Answer>): Promise<Answer> {
    await running.catch(() => {});
    this.#next = undefined;
    return await this.#begin();
  }

  async #begin(): Promise<Answer> {
    const running = this.#read();
    this.#running = running;
    try {
      return await running;
    } finally {
      // Somebody may have begun the next one already.
      if (this.#running === running) {
        this.#running = undefined;
      }
    }
  }
}
