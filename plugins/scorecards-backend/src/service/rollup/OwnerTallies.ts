import {
  ScorecardRollup,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { OwnedCount } from '../../database/EntityStore';
import { ResultGroup } from '../../database/ResultStore';
import { EventLoopBreaks } from '../../work/EventLoopBreaks';

/** Stands for entities without owner. */
const NOBODY = '';

/** What is counted. */
export interface OwnerTalliesOptions {
  results: Iterable<ResultGroup>;
  owned: readonly OwnedCount[];
  /** Those that count; results of others are passed over. */
  scorecards: readonly { ref: string; levels: readonly { id: string }[] }[];
}

/** Results by owner, counted once for as many rollups as are asked for. */
export class OwnerTallies {
  readonly #scorecards: OwnerTalliesOptions['scorecards'];
  /** Who owns how many entities, judged or not. */
  readonly owned: readonly OwnedCount[];
  readonly #entities = new Map<string, number>();
  readonly #tallies = new Map<string, Map<string, Tally>>();
  readonly #breaks = EventLoopBreaks.create();

  static async create(options: OwnerTalliesOptions): Promise<OwnerTallies> {
    const tallies = new OwnerTallies(options);
    await tallies.#count(options.results);
    return tallies;
  }

  private constructor(options: OwnerTalliesOptions) {
    this.#scorecards = options.scorecards;
    this.owned = options.owned;
    for (const { owner = NOBODY, entities } of options.owned) {
      this.#entities.set(owner, entities);
    }
  }

  /** How many entities the owners have, judged or not. */
  countEntities(owners: Iterable<string>): number {
    let sum = 0;
    for (const owner of owners) {
      sum += this.#entities.get(owner) ?? 0;
    }
    return sum;
  }

  /** The owners taken together; only scorecards that apply to anything they own. */
  async rollUp(owners: Iterable<string>): Promise<ScorecardRollup[]> {
    const sums = new Map(
      this.#scorecards.map(({ ref, levels }) => [
        ref,
        Tally.create(ref, levels),
      ]),
    );
    for (const owner of owners) {
      for (const [ref, tally] of this.#tallies.get(owner) ?? []) {
        sums.get(ref)?.merge(tally);
      }
      await this.#breaks.take();
    }
    return [...sums.values()]
      .filter(tally => !tally.isEmpty)
      .map(tally => tally.toRollup());
  }

  /** Everything, whoever owns it. */
  async rollUpAll(): Promise<ScorecardRollup[]> {
    return await this.rollUp(this.#tallies.keys());
  }

  async #count(results: Iterable<ResultGroup>): Promise<void> {
    const levels = new Map(this.#scorecards.map(it => [it.ref, it.levels]));
    for (const result of results) {
      const levelsOf = levels.get(result.scorecard);
      if (levelsOf) {
        this.#tallyOf(result, levelsOf).addCounted(result);
      }
      await this.#breaks.take();
    }
  }

  #tallyOf(
    { owner = NOBODY, scorecard }: ResultGroup,
    levels: readonly { id: string }[],
  ): Tally {
    const byScorecard = this.#tallies.get(owner) ?? new Map<string, Tally>();
    this.#tallies.set(owner, byScorecard);
    const tally = byScorecard.get(scorecard) ?? Tally.create(scorecard, levels);
    byScorecard.set(scorecard, tally);
    return tally;
  }
}
