import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';

/**
 * Writes down which exemptions have ended. That they have, everybody knows by
 * the day alone; entities are evaluated again at that time whether this has run
 * or not. Started once at a time over all replicas.
 */
export class ExemptionEnds {
  readonly #calendar: Calendar;
  readonly #clock: Clock;
  readonly #stores: Pick<Stores, 'exemptions'>;

  static create(options: {
    calendar: Calendar;
    clock: Clock;
    stores: Pick<Stores, 'exemptions'>;
  }) {
    return new ExemptionEnds(options);
  }

  private constructor(options: Parameters<typeof ExemptionEnds.create>[0]) {
    this.#calendar = options.calendar;
    this.#clock = options.clock;
    this.#stores = options.stores;
  }

  async run(): Promise<void> {
    const today = this.#calendar.dayAt(this.#clock());
    await this.#stores.exemptions.markEnded(today, day =>
      this.#calendar.startOf(day),
    );
  }
}
