import { StoredScorecard } from '../../database/ScorecardStore';
import { Stores } from '../../database/Stores';
import { CompiledScorecards } from '../CompiledScorecards';
import { OwnerTallies } from './OwnerTallies';

/** Reads and counts results, in two statements. */
export class TallyReader {
  readonly #compiled: CompiledScorecards;
  readonly #stores: Pick<Stores, 'entities' | 'results'>;

  static create(options: {
    compiled: CompiledScorecards;
    stores: Pick<Stores, 'entities' | 'results'>;
  }) {
    return new TallyReader(options.compiled, options.stores);
  }

  private constructor(
    compiled: CompiledScorecards,
    stores: Pick<Stores, 'entities' | 'results'>,
  ) {
    this.#compiled = compiled;
    this.#stores = stores;
  }

  /** What is absent does not narrow. */
  async read(query: {
    owners?: readonly string[];
    scorecards: readonly StoredScorecard[];
    visible?: readonly string[];
  }): Promise<OwnerTallies> {
    const { owners, scorecards, visible } = query;
    const [results, owned] = await Promise.all([
      this.#stores.results.readResultGroups({
        owners,
        scorecards: scorecards.map(({ ref }) => ref),
        visible,
      }),
      this.#stores.entities.countOwned({ owners, visible }),
    ]);
    return await OwnerTallies.create({
      results,
      owned,
      scorecards: scorecards.map(scorecard => ({
        ref: scorecard.ref,
        levels: this.#compiled.of(scorecard).levels,
      })),
    });
  }
}
