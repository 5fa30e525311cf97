/** A read that takes longer holds up nobody else. */
const HANGS_AFTER_MS = 10_000;

interface Turn<T> {
  current: Promise<T>;
  since: number;
  next?: Promise<T>;
}

/**
 * Reads that many ask for at once: one is under way, and whoever comes meanwhile
 * shares the next one. So no answer is from before it was asked for, as it would
 * be where the one under way was shared.
 */
export class SharedReads<T> {
  readonly #turns = new Map<string, Turn<T>>();

  static create<T>() {
    return new SharedReads<T>();
  }

  private constructor() {}

  /**
   * @param key - what answers have to have in common to be the same for all
   * @throws what the read throws, for all who share it
   */
  read(key: string, read: () => Promise<T>): Promise<T> {
    const turn = this.#turns.get(key);
    if (!turn || performance.now() - turn.since > HANGS_AFTER_MS) {
      return this.#start(key, read);
    }
    turn.next ??= turn.current.then(
      () => this.#start(key, read),
      () => this.#start(key, read),
    );
    return turn.next;
  }

  #start(key: string, read: () => Promise<T>): Promise<T> {
    const turn: Turn<T> = { current: read(), since: performance.now() };
    this.#turns.set(key, turn);
    const end = () => {
      if (this.#turns.get(key) === turn && !turn.next) {
        this.#turns.delete(key);
      }
    };
    turn.current.then(end, end);
    return turn.current;
  }
}
