import { LoggerService } from '@backstage/backend-plugin-api';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Clock } from '../database/DatabaseClock';
import { DemoImport } from '../database/history/DatabaseDemoImportStore';
import { Stores } from '../database/createDatabaseStores';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { moveDay } from '../reads/trendRange';
import { CatalogSettling } from './CatalogSettling';
import { collectToday } from './collectToday';
import { DayReplay } from './DayReplay';
import { DemoHistory } from './DemoHistory';

/** How long a replica that was killed keeps the import from others. */
const LEASE_MS = 120_000;

/** Nobody wants to be told today about what happened to demo data in the past. */
const SILENT = { publish: async () => {}, subscribe: async () => {} };

/** What importing takes. */
interface DemoHistoryImporterOptions {
  calendar: Calendar;
  clock: Clock;
  declarations: FactDeclarations;
  history: DemoHistory;
  logger: LoggerService;
  openStores: (clock: Clock) => Stores;
  providers: readonly FactProvider[];
  batchSize: number;
  timeoutMs: number;
  /** Unique among all replicas. */
  worker: string;
  requestSweep: () => Promise<void>;
}

/**
 * Fills an empty history with demo data, once over all replicas and starts.
 * Nobody else may collect or judge before it is done. What is interrupted goes
 * on with the day at which it was.
 */
export class DemoHistoryImporter {
  readonly #options: DemoHistoryImporterOptions;
  readonly #stores: Stores;
  readonly #settling: CatalogSettling;

  static create(options: DemoHistoryImporterOptions) {
    return new DemoHistoryImporter(options);
  }

  private constructor(options: DemoHistoryImporterOptions) {
    const { clock, history, openStores, requestSweep } = options;
    this.#options = options;
    this.#stores = openStores(clock);
    this.#settling = CatalogSettling.create({
      clock,
      stores: this.#stores,
      named: new Set([
        ...history.patterns.flatMap(it => it.entities ?? []),
        ...history.exemptions.map(it => it.entity),
      ]),
      requestSweep,
    });
  }

  /** True when nothing is left to import; to be tried again otherwise. */
  async run(signal: AbortSignal): Promise<boolean> {
    const { demoImports } = this.#stores;
    const planned = await demoImports.read();
    if (!planned) {
      return await this.#begin();
    }
    if (planned.nextDay === undefined) {
      return true;
    }
    const former = await this.#claim();
    // Whoever had it may have gone on since it was planned.
    const period = await demoImports.read();
    if (former === undefined || !period) {
      return false;
    }
    await this.#release(former);
    await this.#replay(period, signal);
    return true;
  }

  /** True where there is no reason to import. */
  async #begin(): Promise<boolean> {
    const { calendar, clock, history, logger } = this.#options;
    const look = await this.#settling.look();
    if (look === 'waiting') {
      return false;
    }
    const scorecards = await this.#stores.scorecards.readDigests();
    if (scorecards.size === 0) {
      logger.warn('Imported no demo history: the catalog has no scorecards');
      return true;
    }
    const lastDay = calendar.dayAt(clock());
    const isPlanned = await this.#stores.demoImports.begin({
      firstDay: moveDay(lastDay, -history.days),
      lastDay,
    });
    return !isPlanned;
  }

  async #replay(period: DemoImport, signal: AbortSignal): Promise<void> {
    const { calendar, clock, declarations, history, logger } = this.#options;
    const { openStores, worker } = this.#options;
    const onStep = async () => {
      signal.throwIfAborted();
      await this.#renew();
    };
    const today = await collectToday({
      ...this.#options,
      stores: this.#stores,
      now: clock(),
      signal,
      onBatch: onStep,
    });
    const replay = DayReplay.create({
      calendar,
      declarations,
      patterns: history.patterns,
      exemptions: history.exemptions,
      today,
      publisher: TransitionPublisher.create({ events: SILENT, logger }),
      worker,
      batchSize: this.#options.batchSize,
      openStores,
      onStep,
    });
    const { firstDay, lastDay } = period;
    let { nextDay } = period;
    while (nextDay !== undefined) {
      const moment = {
        daysAgo: daysBetween(nextDay, lastDay),
        at: momentOfDay(nextDay, { now: clock(), calendar }),
      };
      await replay.run(moment, { isFirst: nextDay === firstDay, signal });
      nextDay = nextDay < lastDay ? moveDay(nextDay, 1) : undefined;
      await this.#stores.demoImports.advance(worker, nextDay);
    }
    logger.info(`Imported demo history from ${firstDay} to ${lastDay}`);
  }

  async #claim(): Promise<string | undefined> {
    const { clock, worker } = this.#options;
    const now = clock();
    return await this.#stores.demoImports.claim({
      worker,
      now: now.toISOString(),
      until: new Date(now.getTime() + LEASE_MS).toISOString(),
    });
  }

  async #renew(): Promise<void> {
    if ((await this.#claim()) === undefined) {
      throw new Error('Another replica goes on with the demo history');
    }
  }

  /** Claims of days long gone never end for a clock that stands on such a day. */
  async #release(former: string): Promise<void> {
    for await (const page of this.#stores.entities.streamEntities()) {
      await this.#stores.judgeQueue.release(
        former,
        page.map(({ ref }) => ref),
      );
    }
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** Twelve hours into a day, as far as it has come yet: nothing is observed in the future. */
function momentOfDay(
  day: string,
  { now, calendar }: { now: Date; calendar: Calendar },
): Date {
  const noon = calendar.startOf(day).getTime() + DAY_MS / 2;
  return new Date(Math.min(noon, now.getTime()));
}

/** How many days one day comes before another. */
function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
