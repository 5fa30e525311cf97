import { TechInsightsFailure } from './TechInsightsFailure';

/** After how many failures in a row the others are not tried. */
const FAILURES = 3;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Tech Insights is left alone for a while. */
export class TechInsightsAwayError extends Error {
  readonly until: Date;

  constructor(reason: string, until: Date) {
    super(`${reason}; it is queried again at ${until.toISOString()}`);
    this.name = 'TechInsightsAwayError';
    this.until = until;
  }
}

/**
 * Remembers that Tech Insights does not answer, so that ten thousand entities do
 * not find it out one by one. Each pause is twice as long as the one before.
 */
export class Outage {
  #failures = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #until = 0;
  #reason = '';

  static create() {
    return new Outage();
  }

  private constructor() {}

  /** @throws TechInsightsAwayError during a pause */
  check(): void {
    if (Date.now() < this.#until) {
      throw new TechInsightsAwayError(this.#reason, new Date(this.#until));
    }
  }

  /** Takes note of a failure. Being refused concerns every entity, so one is enough. */
  note({ isOfTheQuery, isTransient, message }: TechInsightsFailure): void {
    if (isOfTheQuery || Date.now() < this.#until) {
      return;
    }
    this.#failures += 1;
    if (this.#failures >= FAILURES || !isTransient) {
      this.#failures = 0;
      this.#reason = message;
      this.#until = Date.now() + this.#pauseMs;
      this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
    }
  }

  /** Takes note of an answer. */
  end(): void {
    this.#failures = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
  }
}
