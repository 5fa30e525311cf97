import {
  CHECK_STATES,
  Coverage,
  ScorecardResult,
  StateCounts,
} from '../evaluator/Result';
import { NO_LEVEL, ScorecardRollup, WeakCheck } from './Rollup';

/**
 * Results of one scorecard at one level, counted.
 * @public
 */
export interface CountedResults {
  /** Absent below the lowest level. */
  level?: string;
  /** How many entities are in which state, for each check that counts. */
  checks: ReadonlyMap<string, StateCounts>;
  /** Of all entities together. */
  coverage: Coverage;
  entities: number;
}

/**
 * Counts results of one scorecard, one by one or as they were counted before. A
 * tally can be added to another, so that a group costs as much as it has owners,
 * not entities.
 * @public
 */
export class Tally {
  readonly #scorecard: string;
  readonly #levels = new Map<string, number>();
  readonly #states: StateCounts = {};
  readonly #checks = new Map<string, StateCounts>();
  #entities = 0;
  #known = 0;
  #all = 0;

  /**
   * @param scorecard - its ref
   * @param levels - from the lowest up
   */
  static create(scorecard: string, levels: readonly { id: string }[]): Tally {
    return new Tally(scorecard, levels);
  }

  private constructor(scorecard: string, levels: readonly { id: string }[]) {
    this.#scorecard = scorecard;
    for (const level of [NO_LEVEL, ...levels.map(({ id }) => id)]) {
      this.#levels.set(level, 0);
    }
  }

  /** Whether nothing was counted. */
  get isEmpty(): boolean {
    return this.#entities === 0;
  }

  /** Counts one result. */
  add(result: ScorecardResult): void {
    const { level = NO_LEVEL, states, announced, coverage } = result;
    this.#entities += 1;
    this.#known += coverage.known;
    this.#all += coverage.all;
    addTo(this.#levels, level, 1);
    for (const check of Object.keys(states)) {
      if (!announced.includes(check)) {
        const counts = { [states[check]]: 1 };
        addCounts(this.#countsOf(check), counts);
        addCounts(this.#states, counts);
      }
    }
  }

  /** Adds results that were counted before. */
  addCounted(counted: CountedResults): void {
    const { level = NO_LEVEL, checks, coverage, entities } = counted;
    this.#entities += entities;
    this.#known += coverage.known;
    this.#all += coverage.all;
    addTo(this.#levels, level, entities);
    for (const [check, counts] of checks) {
      addCounts(this.#countsOf(check), counts);
      addCounts(this.#states, counts);
    }
  }

  /** Adds everything that another one counted. */
  merge(other: Tally): void {
    this.#entities += other.#entities;
    this.#known += other.#known;
    this.#all += other.#all;
    for (const [level, count] of other.#levels) {
      addTo(this.#levels, level, count);
    }
    addCounts(this.#states, other.#states);
    for (const [check, counts] of other.#checks) {
      addCounts(this.#countsOf(check), counts);
    }
  }

  /** How many entities a check that counts applies to. */
  countEntities(check: string): number {
    return sumOf(this.#checks.get(check) ?? {});
  }

  /** How many entities are in which state, for a check that counts. */
  countStates(check: string): StateCounts {
    return { ...this.#checks.get(check) };
  }

  /** What was counted, with the checks that are missed most often first. */
  toRollup(): ScorecardRollup {
    return {
      scorecard: this.#scorecard,
      entities: this.#entities,
      levels: Object.fromEntries(this.#levels),
      states: { ...this.#states },
      coverage: { known: this.#known, all: this.#all },
      weakest: [...this.#checks]
        .map(([check, counts]) => toWeakCheck(check, counts))
        .filter(({ lacking }) => lacking > 0)
        .sort(compareWeakness),
    };
  }

  #countsOf(check: string): StateCounts {
    const known = this.#checks.get(check);
    if (known) {
      return known;
    }
    const counts: StateCounts = {};
    this.#checks.set(check, counts);
    return counts;
  }
}

/**
 * Adds counts to others.
 * @public
 */
export function addCounts(counts: StateCounts, more: StateCounts): void {
  for (const state of CHECK_STATES) {
    const count = more[state];
    if (count) {
      counts[state] = (counts[state] ?? 0) + count;
    }
  }
}

function toWeakCheck(check: string, counts: StateCounts): WeakCheck {
  const { fail = 0, unknown = 0, error = 0 } = counts;
  const all = sumOf(counts);
  const lacking = fail + unknown + error;
  return { check, counts: { ...counts }, all, lacking, share: lacking / all };
}

function sumOf(counts: StateCounts): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

function compareWeakness(a: WeakCheck, b: WeakCheck): number {
  return (
    b.share - a.share || b.lacking - a.lacking || (a.check < b.check ? -1 : 1)
  );
}

function addTo(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
