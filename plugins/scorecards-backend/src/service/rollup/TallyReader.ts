import { ReportStore } from '../../database/ReportStore';
import { StoredScorecard } from '../../database/ScorecardStore';
import { Stores } from '../../database/Stores';
import { CompiledScorecards } from '../CompiledScorecards';
import { OwnerTallies } from './OwnerTallies';

/** Reads and counts results, in two statements. */
export class TallyReader {
  readonly #compiled: CompiledScorecards;
  readonly #reports: Pick<ReportStore, 'readResultGroups'>;
  readonly #stores: Pick<Stores, 'entities'>;

  static create(options: {
    compiled: CompiledScorecards;
    reports: Pick<ReportStore, 'readResultGroups'>;
    stores: Pick<Stores, 'entities'>;
  }) {
    return new TallyReader(options.compiled, options.reports, options.stores);
  }

  private constructor(
    compiled: CompiledScorecards,
    reports: Pick<ReportStore, 'readResultGroups'>,
    stores: Pick<Stores, 'entities'>,
  ) {
    this.#compiled = compiled;
    this.#reports = reports;
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
      this.#reports.readResultGroups({
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
