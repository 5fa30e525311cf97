import { InputError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import {
  ImportedDay,
  ProviderAnswers,
} from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { collectFacts } from '../collect/collectFacts';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { readObservations } from '../facts/readObservations';
import { DailySnapshot } from '../history/DailySnapshot';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';

/** Answers that are there already are read at once. */
const TIMEOUT_MS = 60_000;

/** What replaying takes. */
interface DayReplayOptions {
  calendar: Calendar;
  declarations: FactDeclarations;
  publisher: TransitionPublisher;
  worker: string;
  batchSize: number;
  openStores: (clock: Clock) => Stores;
  /** Called between transactions; throws when it is time to stop. */
  onStep: () => Promise<void>;
}

/**
 * Lets the same stores, judge and snapshot that work every day work on a day
 * that has passed, under a clock that stands still on it.
 */
export class DayReplay {
  readonly #options: DayReplayOptions;
  readonly #stores: Stores;
  readonly #judge: JudgeWorker;
  readonly #snapshot: DailySnapshot;
  #now = new Date(0);

  static create(options: DayReplayOptions) {
    return new DayReplay(options);
  }

  private constructor(options: DayReplayOptions) {
    const { calendar, declarations, openStores, publisher } = options;
    const { worker, batchSize } = options;
    const clock = () => this.#now;
    this.#options = options;
    this.#stores = openStores(clock);
    this.#judge = JudgeWorker.create({
      stores: this.#stores,
      scorecards: CurrentScorecards.create({
        calendar,
        declarations,
        store: this.#stores.scorecards,
      }),
      publisher,
      worker,
      batchSize,
      calendar,
      clock,
    });
    this.#snapshot = DailySnapshot.create({
      calendar,
      clock,
      declarations,
      stores: this.#stores,
    });
  }

  /** Done again, it changes nothing. */
  async run(
    { day, at }: { day: string; at: Date },
    options: {
      fill: (day: ImportedDay) => Promise<void>;
      isFirst: boolean;
      signal: AbortSignal;
    },
  ): Promise<void> {
    this.#now = at;
    await options.fill({
      day,
      at,
      storeCollected: answers => this.#storeCollected(answers, at),
      pushFacts: observations => this.#pushFacts(observations, at),
      grantExemption: exemption => this.#stores.exemptions.grant(exemption),
    });
    if (options.isFirst) {
      await this.#judgeEverything();
    }
    while (await this.#judge.judgeDue()) {
      await this.#options.onStep();
    }
    await this.#snapshot.run(options.signal);
    await this.#options.onStep();
  }

  /** As if the provider had been called on that day. */
  async #storeCollected(
    { provider, answers }: ProviderAnswers,
    at: Date,
  ): Promise<void> {
    const { declarations, onStep } = this.#options;
    const declaration = declarations.all.find(({ id }) => id === provider);
    if (!declaration || declarations.isPushed(provider)) {
      throw new InputError(`${provider} is not a fact provider that is called`);
    }
    const { observed, failed, stray } = await collectFacts(
      { declaration, collect: async () => answers },
      {
        entities: answers.map(({ entity }) => entityOf(entity)),
        timeoutMs: TIMEOUT_MS,
        now: at,
      },
    );
    if (stray.length > 0) {
      throw new InputError(`${provider}: ${stray[0]}`);
    }
    await this.#stores.facts.storeCollected({ observed, failed });
    await onStep();
  }

  async #pushFacts(
    observations: readonly FactObservation[],
    at: Date,
  ): Promise<void> {
    const { declarations, onStep } = this.#options;
    await this.#stores.facts.pushFacts(
      readObservations(observations, { declarations, now: at }),
    );
    await onStep();
  }

  /** The sweep has queued entities for today, which is later than the first day. */
  async #judgeEverything(): Promise<void> {
    const pages = this.#stores.entities.streamEntities({
      pageSize: this.#options.batchSize,
    });
    for await (const page of pages) {
      const entities = page.map(({ ref }) => ref);
      await this.#stores.judgeQueue.enqueue(entities);
      await this.#judge.judgeDue(entities);
      await this.#options.onStep();
    }
  }
}

/** As much of an entity as says which answer is about it. */
function entityOf(ref: string) {
  const { kind, ...metadata } = parseEntityRef(ref);
  return { apiVersion: '', kind, metadata };
}
