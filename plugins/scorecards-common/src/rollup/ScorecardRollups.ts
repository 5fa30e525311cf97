import { ScorecardResult } from '../evaluator/Result';
import { GroupTree } from './GroupTree';
import { GroupRollup, MissingOwner, ScorecardRollup } from './Rollup';
import { ScorecardTally } from './ScorecardTally';

/**
 * What is rolled up.
 * @public
 */
export interface ScorecardRollupsOptions {
  tree: GroupTree;
  /** Every entity that may be counted, with its owner as a full ref; an entity that comes twice counts as it came first. */
  entities: Iterable<{ ref: string; owner?: string }>;
  /** Results of those entities; others, and those of other scorecards, are passed over. */
  results: Iterable<ScorecardResult>;
  /** The scorecards that count: drafts and retired ones are to be left out. Levels from the lowest up. */
  scorecards: readonly { ref: string; levels: readonly { id: string }[] }[];
}

/**
 * Rolls results up along the tree of groups. Whatever the shape of the tree,
 * each entity counts once in each rollup.
 * @public
 */
export class ScorecardRollups {
  readonly #tree: GroupTree;
  readonly #scorecards: ScorecardRollupsOptions['scorecards'];
  readonly #byOwner = new Map<string, string[]>();
  readonly #unowned: string[] = [];
  readonly #results = new Map<string, ScorecardResult[]>();

  /** Sorts entities and results once, for as many rollups as are asked for. */
  static create(options: ScorecardRollupsOptions): ScorecardRollups {
    return new ScorecardRollups(options);
  }

  private constructor(options: ScorecardRollupsOptions) {
    this.#tree = options.tree;
    this.#scorecards = options.scorecards;
    const counted = new Set(options.scorecards.map(({ ref }) => ref));
    for (const { ref, owner } of options.entities) {
      if (!this.#results.has(ref)) {
        this.#results.set(ref, []);
        const owned = owner ? this.#byOwner.get(owner) : this.#unowned;
        if (owned) {
          owned.push(ref);
        } else if (owner) {
          this.#byOwner.set(owner, [ref]);
        }
      }
    }
    for (const result of options.results) {
      const results = this.#results.get(result.entity);
      const repeated = results?.some(
        ({ scorecard }) => scorecard === result.scorecard,
      );
      if (counted.has(result.scorecard) && !repeated) {
        results?.push(result);
      }
    }
  }

  /** A group with everything below it. */
  ofGroup(group: string): GroupRollup {
    return this.#rollup(group, this.#tree.descendants(group));
  }

  /** What a group owns itself. */
  ownOf(group: string): GroupRollup {
    return this.#rollup(group, [group]);
  }

  /** Each child of a group with everything below it, by title; never ranked. */
  childrenOf(group: string): GroupRollup[] {
    return this.#tree.children(group).map(child => this.ofGroup(child));
  }

  /** Every entity once, whoever owns it. */
  total(): ScorecardRollup[] {
    return this.#tally(this.#results.keys());
  }

  /** How many entities name no owner. */
  get unowned(): number {
    return this.#unowned.length;
  }

  /**
   * Groups that own entities and do not exist, by ref. Owners of another kind
   * are not reported, since nothing is known here about users.
   */
  missingOwners(): MissingOwner[] {
    return [...this.#byOwner]
      .filter(([owner]) => owner.startsWith('group:') && !this.#tree.get(owner))
      .map(([owner, entities]) => ({ owner, entities: entities.length }))
      .sort((a, b) => (a.owner < b.owner ? -1 : 1));
  }

  #rollup(group: string, owners: Iterable<string>): GroupRollup {
    const entities: string[] = [];
    for (const owner of owners) {
      for (const entity of this.#byOwner.get(owner) ?? []) {
        entities.push(entity);
      }
    }
    const title = this.#tree.get(group)?.title;
    return {
      group,
      ...(title !== undefined && { title }),
      entities: entities.length,
      scorecards: this.#tally(entities),
    };
  }

  #tally(entities: Iterable<string>): ScorecardRollup[] {
    const tallies = new Map<string, ScorecardTally>();
    for (const entity of entities) {
      for (const result of this.#results.get(entity) ?? []) {
        this.#tallyOf(result.scorecard, tallies).add(result);
      }
    }
    return this.#scorecards.flatMap(({ ref }) => {
      const tally = tallies.get(ref);
      return tally ? [tally.toRollup()] : [];
    });
  }

  #tallyOf(
    scorecard: string,
    tallies: Map<string, ScorecardTally>,
  ): ScorecardTally {
    const known = tallies.get(scorecard);
    if (known) {
      return known;
    }
    const levels =
      this.#scorecards.find(({ ref }) => ref === scorecard)?.levels ?? [];
    const tally = ScorecardTally.create(
      scorecard,
      levels.map(({ id }) => id),
    );
    tallies.set(scorecard, tally);
    return tally;
  }
}
