import {
  NO_LEVEL,
  ScorecardResult,
  ScorecardRollup,
  StateCounts,
  WeakCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ResultGroup } from '../../database/ResultStore';
import { addCounts } from './addCounts';

/**
 * Counts results of one scorecard. Unlike the rollup of the common package it
 * takes what the database counted, and can be added to another, so that a group
 * costs as much as it has owners, not entities.
 */
export class Tally {
  readonly #scorecard: string;
  readonly #levels = new Map<string, number>();
  readonly #states: StateCounts = {};
  readonly #checks = new Map<string, StateCounts>();
  #entities = 0;
  #known = 0;
  #all = 0;

  /** @param levels - from the lowest up */
  static create(scorecard: string, levels: readonly { id: string }[]) {
    return new Tally(scorecard, levels);
  }

  private constructor(scorecard: string, levels: readonly { id: string }[]) {
    this.#scorecard = scorecard;
    for (const level of [NO_LEVEL, ...levels.map(({ id }) => id)]) {
      this.#levels.set(level, 0);
    }
  }

  get isEmpty(): boolean {
    return this.#entities === 0;
  }

  /** Counts one. */
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

  /** Adds what the database counted. */
  addGroup(group: Omit<ResultGroup, 'owner' | 'scorecard'>): void {
    const { level = NO_LEVEL, checks, coverage, entities } = group;
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

function toWeakCheck(check: string, counts: StateCounts): WeakCheck {
  const { fail = 0, unknown = 0, error = 0 } = counts;
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  const lacking = fail + unknown + error;
  return { check, counts: { ...counts }, all, lacking, share: lacking / all };
}

function compareWeakness(a: WeakCheck, b: WeakCheck): number {
  return (
    b.share - a.share || b.lacking - a.lacking || (a.check < b.check ? -1 : 1)
  );
}

function addTo(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
