import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';

const SWEEP_INTERVAL_MS = 5_000;
const MAX_WAIT_MS = 10 * 60_000;

/**
 * Says when the catalog has been read as far as it will be: a catalog that has
 * just started grows for a while, and a history of half of it would be wrong.
 */
export class CatalogSettling {
  readonly #options: {
    clock: Clock;
    stores: Pick<Stores, 'entities' | 'scorecards'>;
    named: ReadonlySet<string>;
    requestSweep: () => Promise<void>;
  };
  #since?: number;
  #asked = 0;
  #size = -1;

  static create(options: {
    clock: Clock;
    stores: Pick<Stores, 'entities' | 'scorecards'>;
    /** Entities that there should be. */
    named: ReadonlySet<string>;
    requestSweep: () => Promise<void>;
  }) {
    return new CatalogSettling(options);
  }

  private constructor(options: {
    clock: Clock;
    stores: Pick<Stores, 'entities' | 'scorecards'>;
    named: ReadonlySet<string>;
    requestSweep: () => Promise<void>;
  }) {
    this.#options = options;
  }

  /** Looks; `late` where it took too long and what there is has to do. */
  async look(): Promise<'waiting' | 'settled' | 'late'> {
    const { clock, stores, named, requestSweep } = this.#options;
    const now = clock().getTime();
    this.#since ??= now;
    if (now - this.#since > MAX_WAIT_MS) {
      return 'late';
    }
    if (now - this.#asked < SWEEP_INTERVAL_MS) {
      return 'waiting';
    }
    const known = await stores.entities.readDigests();
    const scorecards = await stores.scorecards.readDigests();
    const isSettled =
      known.size === this.#size &&
      scorecards.size > 0 &&
      [...named].every(ref => known.has(ref));
    if (!isSettled) {
      this.#size = known.size;
      this.#asked = now;
      await requestSweep();
    }
    return isSettled ? 'settled' : 'waiting';
  }
}
