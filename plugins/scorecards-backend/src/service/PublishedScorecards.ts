import { ScorecardStore, StoredScorecard } from '../database/ScorecardStore';
import { SharedRead } from './SharedRead';

/** The scorecards of now, and how far judging by them is. */
export interface Published {
  /** In the order of their refs. */
  scorecards: StoredScorecard[];
  /** Since when the longest waiting entity is due to be judged; absent where none is. */
  oldestDueAt?: string;
}

/**
 * Reads the scorecards of now. A version never changes, so each is taken from
 * the database once in a process; which versions are the current ones is asked
 * every time. Only those are kept.
 */
export class PublishedScorecards {
  readonly #store: ScorecardStore;
  readonly #shared = SharedRead.create(() => this.#read());
  #kept = new Map<string, StoredScorecard>();

  static create(options: { store: ScorecardStore }) {
    return new PublishedScorecards(options.store);
  }

  private constructor(store: ScorecardStore) {
    this.#store = store;
  }

  /** One statement where nothing is new, two otherwise; fewer where many ask at once. */
  async read(): Promise<Published> {
    return await this.#shared.get();
  }

  async #read(): Promise<Published> {
    const { versions, oldestDueAt } = await this.#store.readCurrentVersions();
    const kept = this.#kept;
    const isKnown = versions.every(
      ({ ref, digest }) => kept.get(ref)?.digest === digest,
    );
    if (isKnown && versions.length === kept.size) {
      const scorecards = versions.flatMap(({ ref, judgedAt }) => {
        const known = kept.get(ref);
        return known ? [{ ...known, judgedAt }] : [];
      });
      return { scorecards, oldestDueAt };
    }
    const scorecards = await this.#store.listScorecards();
    this.#kept = new Map(scorecards.map(stored => [stored.ref, stored]));
    return { scorecards, oldestDueAt };
  }
}
