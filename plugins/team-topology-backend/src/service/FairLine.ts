import { ServiceUnavailableError } from '@backstage/errors';

interface Waiting {
  key: string;
  enter(): void;
  refuse(): void;
}

/**
 * Lets one piece of work run after the other. Those of different people take
 * turns, and where too many wait, whoever has most of them waiting loses one.
 */
export class FairLine {
  readonly #most: number;
  readonly #full: string;
  #line: Waiting[] = [];
  #current: string | undefined;

  /**
   * @param options - `most`: how many there are at most, with the one that runs;
   *   `full`: what those are told for whom there is no room
   */
  static create(options: { most: number; full: string }) {
    return new FairLine(options);
  }

  private constructor(options: { most: number; full: string }) {
    this.#most = options.most;
    this.#full = options.full;
  }

  /**
   * @param key - whose work it is
   * @throws ServiceUnavailableError where there is no room for it
   */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#current !== undefined) {
      await this.#wait(key);
    }
    this.#current = key;
    try {
      return await work();
    } finally {
      this.#current = undefined;
      this.#callNext(key);
    }
  }

  #wait(key: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#line.push({
        ...{ key, enter: resolve },
        refuse: () => reject(new ServiceUnavailableError(this.#full)),
      });
      if (this.#line.length >= this.#most) {
        this.#refuseOne();
      }
    });
  }

  /** The last of whoever has most. */
  #refuseOne(): void {
    const counts = new Map<string, number>();
    for (const { key } of this.#line) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    const loser = [...this.#line]
      .reverse()
      .find(({ key }) => counts.get(key) === most);
    this.#line = this.#line.filter(it => it !== loser);
    loser?.refuse();
  }

  /** The first of somebody else, or of the same person where there is nobody. */
  #callNext(last: string): void {
    const next = this.#line.find(({ key }) => key !== last) ?? this.#line[0];
    if (next) {
      // Taken at once: who comes before it goes on must not go first.
      this.#current = next.key;
      this.#line = this.#line.filter(it => it !== next);
      next.enter();
    }
  }
}
