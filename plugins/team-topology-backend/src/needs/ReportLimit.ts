/**
 * How often each caller has reported a need today. It is kept in the memory of
 * this process alone, and without a word of what was asked: who asks for what
 * is nobody's business.
 */
export class ReportLimit {
  readonly #mostPerDay: number;
  readonly #reported = new Map<string, number>();
  #day = '';

  static create(options: { mostPerDay: number }) {
    return new ReportLimit(options.mostPerDay);
  }

  private constructor(mostPerDay: number) {
    this.#mostPerDay = mostPerDay;
  }

  /**
   * Counts one more report, unless it is one too many.
   * @param caller - whoever reports
   * @param day - `YYYY-MM-DD`; a new one begins from nothing
   * @returns whether it is within the limit
   */
  take(caller: string, day: string): boolean {
    if (day !== this.#day) {
      this.#day = day;
      this.#reported.clear();
    }
    const reported = this.#reported.get(caller) ?? 0;
    if (reported >= this.#mostPerDay) {
      return false;
    }
    this.#reported.set(caller, reported + 1);
    return true;
  }
}
