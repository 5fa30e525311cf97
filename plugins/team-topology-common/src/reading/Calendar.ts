import { InputError } from '@backstage/errors';
import { addDays, isExistingDate } from './days';
import { clockOf, isTimeZone } from './timeZones';

const HOUR = 60 * 60 * 1000;

/** No zone was ever so far from UTC. */
const FARTHEST = 16 * HOUR;

/** How many days keep their beginning; a scorecard names a few, an organisation some hundreds. */
const MOST_KEPT = 1_000;

/**
 * The days of an organisation. A day begins when the clocks of its time zone
 * first show it, and lasts until the next one begins, however long that is: the
 * same for everybody, wherever they and their machines are.
 * @public
 */
export class Calendar {
  /** The days of UTC. */
  static readonly utc = Calendar.create('UTC');

  /** The name of the time zone, such as `Asia/Tokyo`. */
  readonly timeZone: string;
  readonly #clock: (instant: number) => number;
  readonly #starts = new Map<string, number>();
  /** The day that was asked for last, from its beginning to its end. */
  #last = { day: '', from: 0, before: 0 };

  /**
   * The days of a time zone.
   * @throws InputError where there is no zone of that name
   */
  static create(timeZone: string): Calendar {
    if (!isTimeZone(timeZone)) {
      throw new InputError(
        `${JSON.stringify(
          timeZone,
        )} is not a time zone; allowed: a name such as Asia/Tokyo`,
      );
    }
    return new Calendar(timeZone);
  }

  /**
   * The days of the zone that `kumiki.timeZone` names, or of the zone of this
   * process. It is for backends: in a browser, the process is the reader's.
   * @throws InputError that names the key where there is no such zone
   */
  static fromConfig(config: {
    getOptionalString(key: string): string | undefined;
  }): Calendar {
    const key = 'kumiki.timeZone';
    const name = config.getOptionalString(key);
    if (name !== undefined && !isTimeZone(name)) {
      throw new InputError(
        `${key} is ${JSON.stringify(
          name,
        )}, which is not a time zone; allowed: a name such as Asia/Tokyo`,
      );
    }
    const ofProcess = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    // A process without any knowledge of its zone has the one called Etc/Unknown.
    return new Calendar(name ?? (isTimeZone(ofProcess) ? ofProcess : 'UTC'));
  }

  private constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#clock = timeZone === 'UTC' ? instant => instant : clockOf(timeZone);
  }

  /**
   * The day at an instant, `YYYY-MM-DD`. It never goes back, even where clocks
   * that are turned back show the day before again.
   * @throws RangeError where the instant is no time
   */
  dayAt(instant: Date): string {
    const time = instant.getTime();
    if (!(time >= this.#last.from && time < this.#last.before)) {
      this.#last = this.#findDay(time);
    }
    return this.#last.day;
  }

  /**
   * The first instant of a day. That of a day which the zone skipped is the
   * first one of the next day.
   * @param day - `YYYY-MM-DD`
   * @throws InputError where there is no such day
   */
  startOf(day: string): Date {
    let start = this.#starts.get(day);
    if (start === undefined) {
      if (!isExistingDate(day)) {
        throw new InputError(`${JSON.stringify(day)} is not a day that exists`);
      }
      start = this.#findStart(Date.parse(`${day}T00:00:00Z`));
      if (this.#starts.size >= MOST_KEPT) {
        this.#starts.clear();
      }
      this.#starts.set(day, start);
    }
    return new Date(start);
  }

  /**
   * The first instant after a day, which is the first one of the next.
   * @param day - `YYYY-MM-DD`
   * @throws InputError where there is no such day
   */
  endOf(day: string): Date {
    const next = addDays(day, 1);
    return next === undefined
      ? new Date(this.startOf(day).getTime() + 24 * HOUR)
      : this.startOf(next);
  }

  /**
   * What the clocks show at an instant: a date that says so when it is read as
   * UTC, such as with `getUTCHours`.
   */
  clockAt(instant: Date): Date {
    return new Date(this.#clock(instant.getTime()));
  }

  #findDay(time: number): { day: string; from: number; before: number } {
    const shown = toDay(this.#clock(time));
    if (!isExistingDate(shown)) {
      return { day: shown, from: time, before: time };
    }
    const next = this.endOf(shown).getTime();
    // Clocks that went back over midnight show the day before.
    return time < next
      ? { day: shown, from: this.startOf(shown).getTime(), before: next }
      : this.#findDay(next);
  }

  /** @param midnight - as UTC has it */
  #findStart(midnight: number): number {
    const [earliest, latest] = [midnight - FARTHEST, midnight + FARTHEST];
    const offsets = [earliest, midnight, latest].map(
      instant => this.#clock(instant) - instant,
    );
    // Where clocks show midnight twice, the day begins with the first.
    const starts = offsets
      .map(offset => midnight - offset)
      .filter(instant => this.#clock(instant) === midnight);
    return starts.length > 0
      ? Math.min(...starts)
      : this.#findJump(midnight, earliest, latest);
  }

  /** When the clocks go past a time that they never show. */
  #findJump(shown: number, earliest: number, latest: number): number {
    let [before, after] = [earliest, latest];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#clock(middle) < shown) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return after;
  }
}

function toDay(shown: number): string {
  return new Date(shown).toISOString().replace(/T.*$/, '');
}
