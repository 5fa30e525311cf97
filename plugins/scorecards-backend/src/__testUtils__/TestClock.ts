/** A clock that stands still until it is told to go on. */
export class TestClock {
  #now: number;

  static create(now = '2026-03-01T09:00:00.000Z') {
    return new TestClock(Date.parse(now));
  }

  private constructor(now: number) {
    this.#now = now;
  }

  readonly now = (): Date => new Date(this.#now);

  get text(): string {
    return this.now().toISOString();
  }

  /** Moves on by so many milliseconds; returns the new time as text. */
  advance(milliseconds: number): string {
    this.#now += milliseconds;
    return this.text;
  }
}
