import { Coverage, StateCounts } from '../evaluator/Result';
import { LevelCounts } from '../rollup/Rollup';

/**
 * Entities that one version of one template generated, by one scorecard.
 * @public
 */
export interface GoldenPathResults {
  /** The ref of the template; absent for entities on which no template is recorded. */
  template?: string;
  /**
   * Marks the one row of all entities whose template the reader may not see.
   */
  withheld?: 'template'[];
  /** The title of the template, where the caller may see one. */
  title?: string;
  /** The version of the template that generated them; absent where none is recorded. */
  version?: string;
  /** Entities that the scorecard applies to. */
  entities: number;
  levels: LevelCounts;
  /** Checks that count, over all these entities, by state. */
  states: StateCounts;
  coverage: Coverage;
}

/**
 * A scorecard by what generated the entities. Entities change after they are
 * generated, and templates are chosen for a reason: this says where to look,
 * and not what is due to a template.
 * @public
 */
export interface ScorecardByGoldenPath {
  scorecard: string;
  /**
   * In the order of the refs and versions of the templates, entities without a
   * template last; nothing where the scorecard judged no entity that the caller
   * may see.
   */
  rows: GoldenPathResults[];
}
