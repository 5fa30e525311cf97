/** How long the work goes on; a page that answers within 50 ms feels immediate. */
const BUDGET_MS = 15;

/**
 * Lets others have their turn in the middle of long work: requests of a server,
 * clicks on a page. It works in both, unlike `setImmediate` and `scheduler.yield`.
 */
export class Turns {
  #since = performance.now();

  static create() {
    return new Turns();
  }

  private constructor() {}

  /** Whether it is time to wait for others. */
  get isDue(): boolean {
    return performance.now() - this.#since >= BUDGET_MS;
  }

  /** Waits for others where it is time for that. */
  async take(): Promise<void> {
    if (this.isDue) {
      await new Promise<void>(resolve => setTimeout(resolve));
      this.#since = performance.now();
    }
  }
}
