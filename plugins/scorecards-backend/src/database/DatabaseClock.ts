import { LoggerService } from '@backstage/backend-plugin-api';
import { isPostgres, readTime } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** Tells the time. */
export type Clock = () => Date;

/** How often the two clocks are compared. */
const COMPARE_MS = 60_000;
/** Less is left as it is. */
const TOLERANCE_MS = 250;

/**
 * The time of the database, which is the same for all replicas. Whoever has a
 * clock of its own that is wrong would take away what others are at, and keep
 * its own claims for as long as it is ahead.
 */
export class DatabaseClock {
  readonly #database: Knex;
  readonly #logger: LoggerService;
  #aheadMs = 0;
  #timer?: NodeJS.Timeout;

  /** Reads the time of the database once. */
  static async create(options: { database: Knex; logger: LoggerService }) {
    const clock = new DatabaseClock(options.database, options.logger);
    await clock.compare();
    return clock;
  }

  private constructor(database: Knex, logger: LoggerService) {
    this.#database = database;
    this.#logger = logger;
  }

  readonly now = (): Date => new Date(Date.now() + this.#aheadMs);

  /** Compares the clocks from time to time. */
  start(): void {
    this.#timer ??= setInterval(() => {
      this.compare().catch(error =>
        this.#logger.debug(`Did not read the time of the database: ${error}`),
      );
    }, COMPARE_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** SQLite has the clock of this process. */
  async compare(): Promise<void> {
    if (!isPostgres(this.#database)) {
      return;
    }
    const before = Date.now();
    const there = await readTime(this.#database);
    const after = Date.now();
    const aheadMs = Math.round(there.getTime() - (before + after) / 2);
    // A slow answer says less, but a clock that is an hour off is off all the same.
    const uncertaintyMs = (after - before) / 2;
    if (Math.abs(aheadMs - this.#aheadMs) > TOLERANCE_MS + uncertaintyMs) {
      this.#aheadMs = aheadMs;
      this.#logger.warn(
        `The clock of the database is ${
          aheadMs / 1000
        } s ahead of the clock of this process; going by that of the database`,
      );
    }
  }
}
