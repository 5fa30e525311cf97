import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { durationToMilliseconds } from '@backstage/types';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { randomUUID } from 'node:crypto';
import { CatalogSweep } from '../catalog/CatalogSweep';
import { ScorecardPublisher } from '../catalog/ScorecardPublisher';
import { CollectWorker } from '../collect/CollectWorker';
import {
  DefaultRefreshService,
  RefreshService,
} from '../refresh/DefaultRefreshService';
import { FactCollection } from '../collect/FactCollection';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { SharedRefreshService } from '../refresh/SharedRefreshService';
import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';
import { DailySnapshot } from '../history/DailySnapshot';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { ScorecardsOptions } from '../options/readOptions';
import { Retention } from '../history/Retention';
import { PreparedWork, prepareWork } from './prepareWork';
import { scheduleWork } from './scheduleWork';
import { SweepTask } from './SweepTask';
import { Turns } from '../concurrency/Turns';
import { WorkLoop } from './WorkLoop';

/** How often a replica without work looks for some. */
const IDLE_MS = 2_000;

/** While one stores what a provider said, another asks it. */
const COLLECTORS_PER_PROVIDER = 2;

interface ScorecardsEngineOptions {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
  options: ScorecardsOptions;
  registry: FactProviderRegistry;
  /** Shared with whatever answers requests. */
  scorecards: CurrentScorecards;
  stores: Stores;
  /** The days of the organisation. */
  calendar: Calendar;
  clock?: Clock;
  /** Done before anything is collected or judged. */
  preparations?: readonly PreparedWork[];
}

/** Everything that goes on by itself in a replica: collecting, judging, keeping. */
export class ScorecardsEngine {
  readonly #options: ScorecardsEngineOptions;
  readonly #clock: Clock;
  readonly #judgeLoops: WorkLoop[];
  readonly #collectLoops: WorkLoop[];
  readonly #stopped = new AbortController();
  #starting?: Promise<void>;
  #sweepTask?: SweepTask;
  readonly refresh: RefreshService;

  static create(options: ScorecardsEngineOptions) {
    return new ScorecardsEngine(options);
  }

  private constructor(options: ScorecardsEngineOptions) {
    const { auth, catalog, logger, registry, stores } = options;
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
    // While one waits for the database, another computes.
    this.#judgeLoops = Array.from(
      { length: options.options.judge.concurrency },
      () => {
        const judge = this.#createJudge();
        return WorkLoop.create({
          run: () => judge.judgeDue(),
          idleMs: IDLE_MS,
          logger,
        });
      },
    );
    const collectors = registry.providers.map(provider =>
      this.#createCollectors(provider),
    );
    this.#collectLoops = collectors.flat().map(collector =>
      WorkLoop.create({
        run: signal => collector.collectDue(signal),
        idleMs: IDLE_MS,
        logger,
      }),
    );
    this.refresh = SharedRefreshService.create(
      DefaultRefreshService.create({
        auth,
        catalog,
        clock: this.#clock,
        collectors: collectors.map(([collector]) => collector),
        createJudge: () => this.#createJudge(),
        stores,
      }),
      { clock: this.#clock, ...options.options.refresh },
    );
  }

  /** Begins to work. */
  async start(): Promise<void> {
    const { auth, catalog, logger, options, registry, scheduler, stores } =
      this.#options;
    const { calendar } = this.#options;
    const clock = this.#clock;
    await stores.collectQueue.retainProviders(
      registry.providers.map(({ declaration }) => declaration.id),
    );
    const collection = FactCollection.create({
      providers: registry.providers,
      stores,
      onQueued: () => this.#collectLoops.forEach(loop => loop.wake()),
    });
    const publisher = ScorecardPublisher.create({
      declarations: registry,
      logger,
      stores,
    });
    this.#sweepTask = SweepTask.create({
      frequencyMs: options.catalog.frequencyMs,
      logger,
      scheduler,
      sweep: CatalogSweep.create({
        auth,
        catalog,
        collection,
        logger,
        publisher,
        stores,
      }),
    });
    await scheduleWork({
      scheduler,
      options,
      registry,
      collection,
      retention: Retention.create({
        calendar,
        clock,
        logger,
        periods: options.retention,
        stores,
      }),
      snapshot: DailySnapshot.create({
        ...{ calendar, clock, stores },
        declarations: registry,
      }),
      sweep: this.#sweepTask,
    });
    this.#starting = this.#startLoops();
  }

  /** Leaves what is not finished to others. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#sweepTask?.stop();
    await this.#starting;
    await Promise.all(this.#allLoops.map(loop => loop.stop()));
  }

  async #startLoops(): Promise<void> {
    const { preparations = [], logger } = this.#options;
    const { signal } = this.#stopped;
    await prepareWork(preparations, { retryMs: IDLE_MS, logger, signal });
    if (!signal.aborted) {
      this.#allLoops.forEach(loop => loop.start());
    }
  }

  /** Each has claims of its own. */
  #createJudge(): JudgeWorker {
    const { events, logger, options, scorecards, stores } = this.#options;
    return JudgeWorker.create({
      stores,
      scorecards,
      publisher: TransitionPublisher.create({ events, logger }),
      worker: randomUUID(),
      batchSize: options.judge.batchSize,
      calendar: this.#options.calendar,
      clock: this.#clock,
    });
  }

  #createCollectors(provider: FactProvider): CollectWorker[] {
    const { logger, options, stores } = this.#options;
    const { schedule, batchSize } = provider;
    const turns = Turns.create();
    return Array.from({ length: COLLECTORS_PER_PROVIDER }, () =>
      CollectWorker.create({
        provider,
        stores,
        worker: randomUUID(),
        batchSize: batchSize ?? options.collect.batchSize,
        timeoutMs: schedule?.timeout
          ? durationToMilliseconds(schedule.timeout)
          : options.collect.timeoutMs,
        clock: this.#clock,
        logger,
        onChange: () => this.#judgeLoops.forEach(loop => loop.wake()),
        turns,
      }),
    );
  }

  get #allLoops(): WorkLoop[] {
    return [...this.#judgeLoops, ...this.#collectLoops];
  }
}
