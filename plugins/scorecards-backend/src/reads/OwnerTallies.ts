import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ScorecardRollup,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { OwnedCount } from '../database/entities/StoredEntity';
import { ResultGroup } from '../database/results/StoredResult';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';

/** What is counted. */
interface OwnerTalliesOptions {
  results: Iterable<ResultGroup>;
  owned: readonly OwnedCount[];
  /** Those that count; results of others are passed over. */
  scorecards: readonly { ref: string; levels: readonly { id: string }[] }[];
}

/** What has the same owners. */
interface OwnerSet {
  owners: readonly string[];
  entities: number;
  /** By scorecard. */
  tallies: Map<string, Tally>;
}

/**
 * Results by the sets of their owners, counted once for as many rollups as are
 * asked for. A rollup takes each set once, whichever of its owners are in it,
 * and so each entity.
 */
export class OwnerTallies {
  readonly #scorecards: OwnerTalliesOptions['scorecards'];
  /** How many entities each set of owners has, judged or not. */
  readonly owned: readonly OwnedCount[];
  readonly #sets = new Map<string, OwnerSet>();
  readonly #setsOf = new Map<string, OwnerSet[]>();
  readonly #breaks = EventLoopBreaks.create();

  static async create(options: OwnerTalliesOptions): Promise<OwnerTallies> {
    const tallies = new OwnerTallies(options);
    await tallies.#count(options.results);
    return tallies;
  }

  private constructor(options: OwnerTalliesOptions) {
    this.#scorecards = options.scorecards;
    this.owned = options.owned;
    for (const { owners, entities } of options.owned) {
      this.#setOf(owners).entities += entities;
    }
  }

  /** How many entities have any of the owners, judged or not. */
  countEntities(owners: Iterable<string>): number {
    return countEntities(this.#find(owners));
  }

  /** What has any of the owners; only scorecards that apply to any of it. */
  async rollUp(owners: Iterable<string>): Promise<ScorecardRollup[]> {
    return await this.#add(this.#find(owners));
  }

  /** Everything, whoever owns it. */
  async rollUpAll(): Promise<ScorecardRollup[]> {
    return await this.#add(this.#sets.values());
  }

  /** What has owners that are meant. */
  async rollUpWhere(
    isMeant: (owners: readonly string[]) => boolean,
  ): Promise<{ entities: number; rollups: ScorecardRollup[] }> {
    const sets = [...this.#sets.values()].filter(({ owners }) =>
      isMeant(owners),
    );
    return { entities: countEntities(sets), rollups: await this.#add(sets) };
  }

  /** Every set that has any of the owners, once. */
  #find(owners: Iterable<string>): Set<OwnerSet> {
    const found = new Set<OwnerSet>();
    for (const owner of owners) {
      for (const set of this.#setsOf.get(owner) ?? []) {
        found.add(set);
      }
    }
    return found;
  }

  async #add(sets: Iterable<OwnerSet>): Promise<ScorecardRollup[]> {
    const sums = new Map(
      this.#scorecards.map(({ ref, levels }) => [
        ref,
        Tally.create(ref, levels),
      ]),
    );
    for (const { tallies } of sets) {
      for (const [ref, tally] of tallies) {
        sums.get(ref)?.merge(tally);
      }
      await this.#breaks.take();
    }
    return [...sums.values()]
      .filter(tally => !tally.isEmpty)
      .map(tally => tally.toRollup());
  }

  async #count(results: Iterable<ResultGroup>): Promise<void> {
    const levels = new Map(this.#scorecards.map(it => [it.ref, it.levels]));
    for (const result of results) {
      const levelsOf = levels.get(result.scorecard);
      if (levelsOf) {
        const { scorecard } = result;
        const { tallies } = this.#setOf(result.owners);
        const tally =
          tallies.get(scorecard) ?? Tally.create(scorecard, levelsOf);
        tallies.set(scorecard, tally);
        tally.addCounted(result);
      }
      await this.#breaks.take();
    }
  }

  #setOf(owners: readonly string[]): OwnerSet {
    const key = owners.join('\n');
    const known = this.#sets.get(key);
    if (known) {
      return known;
    }
    const set: OwnerSet = { owners, entities: 0, tallies: new Map() };
    this.#sets.set(key, set);
    for (const owner of owners) {
      const sets = this.#setsOf.get(owner) ?? [];
      this.#setsOf.set(owner, sets);
      sets.push(set);
    }
    return set;
  }
}

function countEntities(sets: Iterable<OwnerSet>): number {
  let sum = 0;
  for (const { entities } of sets) {
    sum += entities;
  }
  return sum;
}

/** Reads and counts results, in two statements. What is absent does not narrow. */
export async function readTallies(
  { stores }: Pick<ScorecardsContext, 'stores'>,
  query: {
    owners?: readonly string[];
    scorecards: readonly CurrentScorecard[];
    visible?: readonly string[];
  },
): Promise<OwnerTallies> {
  const { owners, scorecards, visible } = query;
  const [results, owned] = await Promise.all([
    stores.results.readResultGroups({
      owners,
      scorecards: scorecards.map(({ ref }) => ref),
      visible,
    }),
    stores.entities.countOwned({ owners, visible }),
  ]);
  return await OwnerTallies.create({
    results,
    owned,
    scorecards: scorecards.map(({ ref, compiled }) => ({
      ref,
      levels: compiled.levels,
    })),
  });
}

/** The rollups with the titles of their weakest checks, as far as they have any. */
export function nameWeakChecks(
  rollups: readonly ScorecardRollup[],
  scorecards: readonly CurrentScorecard[],
): ScorecardRollup[] {
  return rollups.map(rollup => {
    const scorecard = scorecards.find(({ ref }) => ref === rollup.scorecard);
    const titles = new Map(
      scorecard?.compiled.checks.map(({ id, definition }) => [
        id,
        definition.title,
      ]),
    );
    return {
      ...rollup,
      weakest: rollup.weakest.map(weak => {
        const title = titles.get(weak.check);
        return title === undefined ? weak : { ...weak, title };
      }),
    };
  });
}

/** The ref of a group that is named in a request. */
export function groupRef(named: { namespace: string; name: string }): string {
  const { namespace, name } = named;
  return stringifyEntityRef({ kind: 'group', namespace, name });
}
