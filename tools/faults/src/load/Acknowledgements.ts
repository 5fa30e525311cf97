/** What was pushed about an entity, and acknowledged. */
export interface Acknowledged {
  entity: string;
  observedAt: string;
  count: number;
}

/** Remembers the newest observation of each entity that was acknowledged. */
export class Acknowledgements {
  readonly #newest = new Map<string, Acknowledged>();
  /** All of them, also those that a newer one followed. */
  total = 0;

  static create() {
    return new Acknowledgements();
  }

  private constructor() {}

  add(pushed: readonly Acknowledged[]): void {
    this.total += pushed.length;
    for (const observation of pushed) {
      const known = this.#newest.get(observation.entity);
      if (!known || known.observedAt < observation.observedAt) {
        this.#newest.set(observation.entity, observation);
      }
    }
  }

  get newest(): Acknowledged[] {
    return [...this.#newest.values()];
  }
}
