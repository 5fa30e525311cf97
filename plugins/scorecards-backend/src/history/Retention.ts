import { LoggerService } from '@backstage/backend-plugin-api';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';
import { RetentionPeriods } from '../options/readOptions';

/** Facts that were pushed about what is not in the catalog are kept for a week. */
const STRAY_FACTS_MS = 7 * 24 * 60 * 60_000;

/** Forgets what is older than it may be. Started once at a time over all replicas. */
export class Retention {
  readonly #calendar: Calendar;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #periods: RetentionPeriods;
  readonly #stores: Pick<
    Stores,
    'departures' | 'facts' | 'history' | 'rollups' | 'series'
  >;

  static create(options: {
    calendar: Calendar;
    clock: Clock;
    logger: LoggerService;
    periods: RetentionPeriods;
    stores: Pick<
      Stores,
      'departures' | 'facts' | 'history' | 'rollups' | 'series'
    >;
  }) {
    return new Retention(options);
  }

  private constructor(options: {
    calendar: Calendar;
    clock: Clock;
    logger: LoggerService;
    periods: RetentionPeriods;
    stores: Pick<
      Stores,
      'departures' | 'facts' | 'history' | 'rollups' | 'series'
    >;
  }) {
    this.#calendar = options.calendar;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#periods = options.periods;
    this.#stores = options.stores;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { departures, facts, history, rollups, series } = this.#stores;
    const { transitions, ...days } = this.#periods;
    const removed = {
      transitions: await history.prune(this.#before(transitions), signal),
      rollups: await rollups.prune(this.#dayBefore(days.rollups), signal),
      series: await series.prune(this.#dayBefore(days.series), signal),
      departures: await departures.prune(this.#before(transitions)),
      facts: await facts.pruneStray(this.#before(STRAY_FACTS_MS)),
    };
    this.#logger.debug(`Removed what is too old: ${JSON.stringify(removed)}`);
  }

  #before(periodMs: number): string {
    return new Date(this.#clock().getTime() - periodMs).toISOString();
  }

  #dayBefore(periodMs: number): string {
    return this.#calendar.dayAt(new Date(this.#before(periodMs)));
  }
}
