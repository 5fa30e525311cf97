/** Long enough for the batches of one collection, short enough for a refresh by hand. */
const MAX_AGE_MS = 30_000;

/**
 * Reads something once for all the batches that follow each other closely, so
 * that a collection of any number of entities costs a constant number of
 * requests per half minute.
 */
export class SharedRead<T> {
  readonly #readIt: () => Promise<T>;
  #newest?: { startedAt: number; read: Promise<T> };

  static create<T>(readIt: () => Promise<T>): SharedRead<T> {
    return new SharedRead(readIt);
  }

  private constructor(readIt: () => Promise<T>) {
    this.#readIt = readIt;
  }

  /** As it was half a minute ago at the earliest. */
  async read(): Promise<T> {
    const newest = this.#newest;
    return newest && Date.now() - newest.startedAt < MAX_AGE_MS
      ? newest.read
      : this.readNow();
  }

  /** As it is now. */
  async readNow(): Promise<T> {
    const started = { startedAt: Date.now(), read: this.#readIt() };
    this.#newest = started;
    // A failure is not kept: the next batch tries again.
    started.read.catch(() => {
      if (this.#newest === started) {
        this.#newest = undefined;
      }
    });
    return started.read;
  }
}
