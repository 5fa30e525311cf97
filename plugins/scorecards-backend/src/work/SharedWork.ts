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
