import {
  ScorecardStore,
  StoredScorecard,
} from '../database/scorecards/DatabaseScorecardStore';
import { CompiledScorecards } from './CompiledScorecards';
import { SharedRead } from '../concurrency/SharedWork';

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
  readonly #compiled: Pick<CompiledScorecards, 'prepare'>;
  readonly #store: ScorecardStore;
  readonly #shared = SharedRead.create(() => this.#read());
  #kept = new Map<string, StoredScorecard>();

  static create(options: {
    compiled: Pick<CompiledScorecards, 'prepare'>;
    store: ScorecardStore;
  }) {
    return new PublishedScorecards(options.compiled, options.store);
  }

  private constructor(
    compiled: Pick<CompiledScorecards, 'prepare'>,
    store: ScorecardStore,
  ) {
    this.#compiled = compiled;
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
    await this.#compiled.prepare(scorecards);
    this.#kept = new Map(scorecards.map(stored => [stored.ref, stored]));
    return { scorecards, oldestDueAt };
  }
}
