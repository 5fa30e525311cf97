import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';
import { DailySnapshot } from '../history/DailySnapshot';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { readObservations } from '../facts/readObservations';
import { CollectedToday } from './collectToday';
import { DemoExemption, DemoPattern } from './DemoHistory';
import {
  grantDemoExemptions,
  DemoMoment,
  observeCollected,
  observePushed,
} from './observeDay';

/** How many observations are stored in one transaction. */
const CHUNK = 500;

/** What replaying takes. */
interface DayReplayOptions {
  calendar: Calendar;
  declarations: FactDeclarations;
  patterns: readonly DemoPattern[];
  exemptions: readonly DemoExemption[];
  today: readonly CollectedToday[];
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
    moment: DemoMoment,
    options: { isFirst: boolean; signal: AbortSignal },
  ): Promise<void> {
    this.#now = moment.at;
    await this.#collect(moment);
    await this.#push(moment);
    await grantDemoExemptions(this.#options.exemptions, moment, {
      calendar: this.#options.calendar,
      store: this.#stores.exemptions,
    });
    if (options.isFirst) {
      await this.#judgeEverything();
    }
    while (await this.#judge.judgeDue()) {
      await this.#step();
    }
    await this.#snapshot.run(options.signal);
    await this.#step();
  }

  async #collect(moment: DemoMoment): Promise<void> {
    for (const { provider, batches } of this.#options.today) {
      const own = this.#options.patterns.filter(it => it.provider === provider);
      for (const batch of batches) {
        await this.#stores.facts.storeCollected(
          observeCollected(batch, own, moment),
        );
        await this.#step();
      }
    }
  }

  async #push(moment: DemoMoment): Promise<void> {
    const { declarations, patterns } = this.#options;
    const pushed = observePushed(
      patterns.filter(it => declarations.isPushed(it.provider)),
      moment,
    );
    for (let start = 0; start < pushed.length; start += CHUNK) {
      await this.#stores.facts.pushFacts(
        readObservations(pushed.slice(start, start + CHUNK), {
          declarations,
          now: moment.at,
        }),
      );
      await this.#step();
    }
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
      await this.#step();
    }
  }

  async #step(): Promise<void> {
    await this.#options.onStep();
    // SQLite answers without waiting; others want the event loop, too.
    await setImmediate();
  }
}
