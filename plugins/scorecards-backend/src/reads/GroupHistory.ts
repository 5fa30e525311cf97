import {
  addCounts,
  CHECK_STATES,
  CheckState,
  isAnnounced,
  isKnown,
  NO_LEVEL,
  StateCounts,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  StoredLevelChange,
  StoredTransition,
} from '../database/history/StoredChange';
import { StoredResult } from '../database/results/StoredResult';

/** How one entity stood, at the moment up to which everything was undone. */
interface Standing {
  states: Map<string, CheckState>;
  level: string;
  since: string;
}

/**
 * How entities stand with one scorecard, and how they stood before: changes are
 * undone, the newest first. It knows what is judged now; what an entity was
 * before it left and came back is not told.
 */
export class GroupHistory {
  readonly #enforcedFrom: ReadonlyMap<string, string | undefined>;
  readonly #standings = new Map<string, Standing>();
  readonly #levels = new Map<string, number>();
  readonly #checks = new Map<string, Map<CheckState, number>>();

  /**
   * @param checks - those of the scorecard that count from some day on
   * @param levels - from the lowest up
   */
  static create(options: {
    levels: readonly { id: string }[];
    checks: Iterable<{ id: string; enforceFrom?: string }>;
  }) {
    return new GroupHistory(options);
  }

  private constructor(options: {
    levels: readonly { id: string }[];
    checks: Iterable<{ id: string; enforceFrom?: string }>;
  }) {
    this.#enforcedFrom = new Map(
      [...options.checks].map(it => [it.id, it.enforceFrom]),
    );
    for (const level of [NO_LEVEL, ...options.levels.map(({ id }) => id)]) {
      this.#levels.set(level, 0);
    }
  }

  /** Adds how an entity stands now. */
  add({ entity, level = NO_LEVEL, states, firstJudgedAt }: StoredResult): void {
    const standing: Standing = {
      states: new Map(Object.entries(states)),
      level,
      since: firstJudgedAt,
    };
    this.#standings.set(entity, standing);
    this.#count(standing, 1);
  }

  undoTransition({ entity, check, from, at }: StoredTransition): void {
    const standing = this.#standings.get(entity);
    if (!standing || at <= standing.since) {
      return;
    }
    const now = standing.states.get(check);
    if (now) {
      this.#countState(check, now, -1);
      standing.states.delete(check);
    }
    if (from) {
      this.#countState(check, from, 1);
      standing.states.set(check, from);
    }
  }

  undoLevelChange({ entity, from = NO_LEVEL, at }: StoredLevelChange): void {
    const standing = this.#standings.get(entity);
    if (standing && at > standing.since) {
      add(this.#levels, standing.level, -1);
      add(this.#levels, from, 1);
      standing.level = from;
    }
  }

  /** Leaves out the entities that were first judged at a moment or after it. */
  undoFirstJudgements(moment: string): void {
    for (const [entity, standing] of this.#standings) {
      if (standing.since >= moment) {
        this.#standings.delete(entity);
        this.#count(standing, -1);
      }
    }
  }

  /** How each check stood that was to count on a day. */
  countChecks(day: string): Map<string, StateCounts> {
    const checks = new Map<string, StateCounts>();
    for (const [check, counts] of this.#checks) {
      if (!isAnnounced({ enforceFrom: this.#enforcedFrom.get(check) }, day)) {
        checks.set(
          check,
          Object.fromEntries([...counts].filter(([, count]) => count > 0)),
        );
      }
    }
    return checks;
  }

  /** How it stood on a day; checks count as they were to count then. */
  toPoint(day: string): TrendPoint {
    const states: StateCounts = {};
    const coverage = { known: 0, all: 0 };
    for (const counts of this.countChecks(day).values()) {
      addCounts(states, counts);
      for (const state of CHECK_STATES) {
        coverage.all += counts[state] ?? 0;
        coverage.known += isKnown(state) ? counts[state] ?? 0 : 0;
      }
    }
    return {
      day,
      entities: this.#standings.size,
      levels: Object.fromEntries(this.#levels),
      states,
      coverage,
    };
  }

  #count({ states, level }: Standing, sign: 1 | -1): void {
    add(this.#levels, level, sign);
    for (const [check, state] of states) {
      this.#countState(check, state, sign);
    }
  }

  #countState(check: string, state: CheckState, sign: 1 | -1): void {
    const counts = this.#checks.get(check) ?? new Map<CheckState, number>();
    this.#checks.set(check, counts);
    add(counts, state, sign);
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
