import { LoggerService } from '@backstage/backend-plugin-api';
import { ImportedDay } from '@kumiki/backstage-plugin-scorecards-node';
import {
  addDays,
  Calendar,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';
import { StoredImport } from '../database/history/DatabaseImportedDaysStore';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { DayReplay } from './DayReplay';

/** How long a replica that was killed keeps the import from others. */
const LEASE_MS = 120_000;

/** Don't publish events for an imported history. */
const SILENT = { publish: async () => {}, subscribe: async () => {} };

/** What importing takes. */
interface DayImportOptions {
  /** The id of the preparation that imports. */
  preparation: string;
  calendar: Calendar;
  clock: Clock;
  declarations: FactDeclarations;
  logger: LoggerService;
  openStores: (clock: Clock) => Stores;
  batchSize: number;
  /** Unique among all replicas. */
  worker: string;
  signal: AbortSignal;
}

/**
 * Imports planned days, once over all replicas and starts. Nobody else may
 * collect or judge before it is done. What is interrupted goes on with the day
 * at which it was.
 */
export class DayImport {
  readonly #options: DayImportOptions;
  readonly #stores: Stores;
  #isClaimed = false;

  static create(options: DayImportOptions) {
    return new DayImport(options);
  }

  private constructor(options: DayImportOptions) {
    this.#options = options;
    this.#stores = options.openStores(options.clock);
  }

  /** The days that this preparation has planned. */
  readonly read = async (): Promise<StoredImport | undefined> => {
    const planned = await this.#stores.importedDays.read();
    return planned?.preparation === this.#options.preparation
      ? planned
      : undefined;
  };

  /** True when nothing is left to import; to be tried again otherwise. */
  async run(fill: (day: ImportedDay) => Promise<void>): Promise<boolean> {
    const former = await this.#claim();
    // Whoever had it may have gone on since it was planned.
    const planned = await this.read();
    if (former === undefined || !planned) {
      return planned?.nextDay === undefined;
    }
    this.#isClaimed = true;
    await this.#release(former);
    await this.#replay(planned, fill);
    this.#isClaimed = false;
    return true;
  }

  /** Between two steps of the work: keeps the claim; throws when it is time to stop. */
  readonly step = async (): Promise<void> => {
    this.#options.signal.throwIfAborted();
    if (this.#isClaimed && (await this.#claim()) === undefined) {
      throw new Error('Another replica goes on with the import');
    }
    // SQLite answers without waiting; others want the event loop, too.
    await setImmediate();
  };

  async #replay(
    period: StoredImport,
    fill: (day: ImportedDay) => Promise<void>,
  ): Promise<void> {
    const { calendar, clock, declarations, logger } = this.#options;
    const { batchSize, openStores, preparation, signal, worker } =
      this.#options;
    const replay = DayReplay.create({
      calendar,
      declarations,
      publisher: TransitionPublisher.create({ events: SILENT, logger }),
      worker,
      batchSize,
      openStores,
      onStep: this.step,
    });
    const { firstDay, lastDay } = period;
    let { nextDay } = period;
    while (nextDay !== undefined) {
      await replay.run(
        { day: nextDay, at: noonOf(nextDay, { now: clock(), calendar }) },
        { fill, isFirst: nextDay === firstDay, signal },
      );
      nextDay = nextDay < lastDay ? addDays(nextDay, 1) : undefined;
      await this.#stores.importedDays.advance({ preparation, worker }, nextDay);
    }
    logger.info(`Imported the history from ${firstDay} to ${lastDay}`);
  }

  async #claim(): Promise<string | undefined> {
    const { clock, preparation, worker } = this.#options;
    const now = clock();
    return await this.#stores.importedDays.claim({
      preparation,
      worker,
      now: now.toISOString(),
      until: new Date(now.getTime() + LEASE_MS).toISOString(),
    });
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

const HALF_A_DAY_MS = 12 * 60 * 60_000;

/** Twelve hours into a day, as far as it has come yet: nothing is observed in the future. */
function noonOf(
  day: string,
  { now, calendar }: { now: Date; calendar: Calendar },
): Date {
  const noon = calendar.startOf(day).getTime() + HALF_A_DAY_MS;
  return new Date(Math.min(noon, now.getTime()));
}
