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
