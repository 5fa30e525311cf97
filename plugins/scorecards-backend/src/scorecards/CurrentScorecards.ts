import { CompiledScorecard } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { SharedRead } from '../concurrency/SharedWork';
import {
  ScorecardStore,
  StoredScorecard,
} from '../database/scorecards/DatabaseScorecardStore';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { compileInTurns } from './compileInTurns';

/** The current version of a scorecard, ready to evaluate entities by. */
export interface CurrentScorecard extends StoredScorecard {
  compiled: CompiledScorecard;
}

/** The scorecards of now, and how far evaluation is behind. */
export interface PublishedScorecards {
  /** In the order of their refs. */
  scorecards: CurrentScorecard[];
  /** Since when the longest waiting entity is due to be evaluated; absent where none is. */
  oldestDueAt?: string;
}

/**
 * The scorecards of now, for evaluating and for answering. A version never
 * changes, so each is read and compiled once in a process; which versions are
 * the current ones is asked every time. Only those are kept.
 */
export class CurrentScorecards {
  readonly #calendar: Calendar;
  readonly #declarations: FactDeclarations;
  readonly #store: ScorecardStore;
  readonly #published = SharedRead.create(() => this.#readPublished());
  #kept = new Map<string, CurrentScorecard>();

  static create(options: {
    calendar: Calendar;
    declarations: FactDeclarations;
    store: ScorecardStore;
  }) {
    return new CurrentScorecards(options);
  }

  private constructor(options: Parameters<typeof CurrentScorecards.create>[0]) {
    this.#calendar = options.calendar;
    this.#declarations = options.declarations;
    this.#store = options.store;
  }

  /** In the order of their refs. One statement where nothing is new, two otherwise. */
  async read(): Promise<CurrentScorecard[]> {
    const digests = await this.#store.readDigests();
    return this.#areKept(digests) ? [...this.#kept.values()] : this.#load();
  }

  /** The same number of statements; fewer where many ask at once. */
  async readPublished(): Promise<PublishedScorecards> {
    return await this.#published.get();
  }

  async #readPublished(): Promise<PublishedScorecards> {
    const { versions, oldestDueAt } = await this.#store.readCurrentVersions();
    if (!this.#areKept(versions.map(({ ref, digest }) => [ref, digest]))) {
      return { scorecards: await this.#load(), oldestDueAt };
    }
    const scorecards = versions.flatMap(({ ref, judgedAt }) => {
      const kept = this.#kept.get(ref);
      return kept ? [{ ...kept, judgedAt }] : [];
    });
    return { scorecards, oldestDueAt };
  }

  #areKept(current: Iterable<readonly [ref: string, digest: string]>): boolean {
    const digests = [...current];
    return (
      digests.length === this.#kept.size &&
      digests.every(([ref, digest]) => this.#kept.get(ref)?.digest === digest)
    );
  }

  async #load(): Promise<CurrentScorecard[]> {
    const current: CurrentScorecard[] = [];
    const breaks = EventLoopBreaks.create();
    for (const stored of await this.#store.listScorecards()) {
      await breaks.take();
      const known = this.#kept.get(stored.ref);
      const compiled =
        known?.digest === stored.digest
          ? known.compiled
          : await compileInTurns(stored.entity, {
              declarations: this.#declarations.all,
              calendar: this.#calendar,
              breaks,
            });
      current.push({ ...stored, compiled });
    }
    this.#kept = new Map(current.map(scorecard => [scorecard.ref, scorecard]));
    return current;
  }
}
