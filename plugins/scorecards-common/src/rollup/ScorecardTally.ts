import {
  CHECK_STATES,
  ScorecardResult,
  StateCounts,
} from '../evaluator/Result';
import { NO_LEVEL, ScorecardRollup, WeakCheck } from './Rollup';

/** Counts the results of one scorecard, one after another. */
export class ScorecardTally {
  readonly #scorecard: string;
  readonly #levels = new Map<string, number>();
  readonly #states: StateCounts = {};
  readonly #checks = new Map<string, StateCounts>();
  #entities = 0;
  #known = 0;
  #all = 0;

  static create(scorecard: string, levels: readonly string[]): ScorecardTally {
    return new ScorecardTally(scorecard, levels);
  }

  private constructor(scorecard: string, levels: readonly string[]) {
    this.#scorecard = scorecard;
    for (const level of [NO_LEVEL, ...levels]) {
      this.#levels.set(level, 0);
    }
  }

  add(result: ScorecardResult): void {
    const { level = NO_LEVEL, states, announced, counts, coverage } = result;
    this.#entities += 1;
    this.#levels.set(level, (this.#levels.get(level) ?? 0) + 1);
    this.#known += coverage.known;
    this.#all += coverage.all;
    for (const state of CHECK_STATES) {
      const count = counts[state] ?? 0;
      if (count > 0) {
        this.#states[state] = (this.#states[state] ?? 0) + count;
      }
    }
    for (const check of Object.keys(states)) {
      if (!announced.includes(check)) {
        const perCheck = this.#checks.get(check) ?? {};
        const state = states[check];
        perCheck[state] = (perCheck[state] ?? 0) + 1;
        this.#checks.set(check, perCheck);
      }
    }
  }

  toRollup(): ScorecardRollup {
    return {
      scorecard: this.#scorecard,
      entities: this.#entities,
      levels: Object.fromEntries(this.#levels),
      states: { ...this.#states },
      coverage: { known: this.#known, all: this.#all },
      weakest: this.#weakest(),
    };
  }

  #weakest(): WeakCheck[] {
    return [...this.#checks]
      .map(([check, counts]) => {
        const { fail = 0, unknown = 0, error = 0 } = counts;
        const all = Object.values(counts).reduce((a, b) => a + b, 0);
        const lacking = fail + unknown + error;
        return { check, counts, all, lacking, share: lacking / all };
      })
      .filter(({ lacking }) => lacking > 0)
      .sort(
        (a, b) =>
          b.share - a.share ||
          b.lacking - a.lacking ||
          (a.check < b.check ? -1 : 1),
      );
  }
}
