import { CompiledScorecard } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Stores } from '../database/createDatabaseStores';
import { compileInTurns } from './compileInTurns';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

/** A scorecard, ready to judge by. */
export interface CurrentScorecard {
  digest: string;
  compiled: CompiledScorecard;
}

/** The scorecards of now; each version is compiled once in a process. */
export class CurrentScorecards {
  readonly #calendar: Calendar;
  readonly #declarations: FactDeclarations;
  readonly #store: Stores['scorecards'];
  #compiled = new Map<string, CurrentScorecard>();

  static create(options: {
    calendar: Calendar;
    declarations: FactDeclarations;
    store: Stores['scorecards'];
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
    const isKnown = [...digests].every(
      ([ref, digest]) => this.#compiled.get(ref)?.digest === digest,
    );
    if (!isKnown || digests.size !== this.#compiled.size) {
      await this.#compile();
    }
    return [...this.#compiled.values()];
  }

  async #compile(): Promise<void> {
    const compiled = new Map<string, CurrentScorecard>();
    const breaks = EventLoopBreaks.create();
    for (const stored of await this.#store.listScorecards()) {
      await breaks.take();
      const { ref, digest, entity } = stored;
      const known = this.#compiled.get(ref);
      compiled.set(
        ref,
        known?.digest === digest
          ? known
          : {
              digest,
              compiled: await compileInTurns(entity, {
                declarations: this.#declarations.all,
                calendar: this.#calendar,
                breaks,
              }),
            },
      );
    }
    this.#compiled = compiled;
  }
}
