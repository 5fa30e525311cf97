import { StateCounts } from '../evaluator/Result';
import { BlockedEntity } from './findBlocked';

/**
 * A check to work on, and what comes of it.
 * @public
 */
export interface PlannedStep {
  scorecard: string;
  check: string;
  /** How many entities reach their next level by it, once the steps before it are done. */
  opens: number;
  /** How many entities it keeps from their next level now. */
  blocks: number;
  /** Those entities by the state of the check; those where it is invalid are in none. */
  counts: StateCounts;
  /** Those that are closest to their next level, at most three. */
  entities: BlockedEntity[];
}

/** Entities that the same checks keep from their next level. */
interface Obstacle {
  scorecard: string;
  checks: Set<string>;
  entities: number;
}

interface Candidate extends PlannedStep {
  /** What it is in the way of and has not been taken out of yet. */
  obstacles: Set<Obstacle>;
}

const MOST_ENTITIES = 3;

/**
 * Puts checks into the order in which they open the next level for the most
 * entities. Each step takes those before it for done: an entity that two checks
 * keep from its level is opened by the second of them. Where no check opens a
 * level by itself, the one comes first that brings the most entities closest.
 * The order of what is added does not matter.
 * @public
 */
export class StepPlanner {
  readonly #candidates = new Map<string, Candidate>();
  readonly #obstacles = new Map<string, Obstacle>();

  /** A planner that knows of nothing yet. */
  static create(): StepPlanner {
    return new StepPlanner();
  }

  private constructor() {}

  /** Adds an entity that is kept from its next level. */
  add(blocked: BlockedEntity): void {
    const { scorecard, blocking } = blocked;
    const checks = [...new Set(blocking.map(({ check }) => check))].sort();
    const key = JSON.stringify([scorecard, ...checks]);
    const obstacle = this.#obstacles.get(key) ?? {
      scorecard,
      checks: new Set(checks),
      entities: 0,
    };
    this.#obstacles.set(key, obstacle);
    obstacle.entities += 1;
    for (const { check, state } of blocking) {
      const candidate = this.#candidateOf(scorecard, check);
      candidate.blocks += 1;
      candidate.obstacles.add(obstacle);
      if (state) {
        candidate.counts[state] = (candidate.counts[state] ?? 0) + 1;
      }
      keepClosest(candidate.entities, blocked);
    }
  }

  /**
   * The steps so far, in their order.
   *
   * @param limit - how many there are at most
   * @returns the steps, and how many are left out
   */
  plan(limit: number): { steps: PlannedStep[]; omitted: number } {
    const open = new Set(this.#candidates.values());
    const remaining = new Map(
      [...this.#obstacles.values()].map(it => [it, it.checks.size]),
    );
    const steps: PlannedStep[] = [];
    while (steps.length < limit && open.size > 0) {
      const best = findBest(open, remaining);
      open.delete(best.candidate);
      for (const obstacle of best.candidate.obstacles) {
        remaining.set(obstacle, (remaining.get(obstacle) ?? 1) - 1);
      }
      const { obstacles: _, ...step } = best.candidate;
      steps.push({
        ...step,
        opens: best.opens,
        counts: { ...step.counts },
        entities: [...step.entities],
      });
    }
    return { steps, omitted: open.size };
  }

  #candidateOf(scorecard: string, check: string): Candidate {
    const key = JSON.stringify([scorecard, check]);
    const candidate = this.#candidates.get(key) ?? {
      ...{ scorecard, check, opens: 0, blocks: 0, counts: {}, entities: [] },
      obstacles: new Set<Obstacle>(),
    };
    this.#candidates.set(key, candidate);
    return candidate;
  }
}

/** A candidate with what it would do now. */
interface Rated {
  candidate: Candidate;
  opens: number;
  /** The entities that it is in the way of, each divided by how many checks are. */
  pull: number;
}

function findBest(
  open: Iterable<Candidate>,
  remaining: ReadonlyMap<Obstacle, number>,
): Rated {
  const rated = [...open].map(candidate => rate(candidate, remaining));
  return rated.reduce((best, it) => (compare(it, best) < 0 ? it : best));
}

function rate(
  candidate: Candidate,
  remaining: ReadonlyMap<Obstacle, number>,
): Rated {
  let opens = 0;
  let pull = 0;
  for (const obstacle of candidate.obstacles) {
    const checks = remaining.get(obstacle) ?? 1;
    opens += checks === 1 ? obstacle.entities : 0;
    pull += obstacle.entities / checks;
  }
  return { candidate, opens, pull };
}

/** The sums of fractions depend on the order in which they are added. */
const EPSILON = 1e-6;

function compare(a: Rated, b: Rated): number {
  const pull = b.pull - a.pull;
  return (
    b.opens - a.opens ||
    (Math.abs(pull) < EPSILON ? 0 : pull) ||
    b.candidate.blocks - a.candidate.blocks ||
    compareText(a.candidate.scorecard, b.candidate.scorecard) ||
    compareText(a.candidate.check, b.candidate.check)
  );
}

/** Keeps the few that lack the fewest checks, in the order of their refs. */
function keepClosest(kept: BlockedEntity[], blocked: BlockedEntity): void {
  kept.push(blocked);
  kept.sort(
    (a, b) =>
      a.blocking.length - b.blocking.length || compareText(a.entity, b.entity),
  );
  if (kept.length > MOST_ENTITIES) {
    kept.pop();
  }
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
