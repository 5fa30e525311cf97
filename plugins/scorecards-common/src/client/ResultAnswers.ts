import {
  CheckState,
  Coverage,
  InvalidCheck,
  ScorecardResult,
} from '../evaluator/Result';
import { ScorecardEntity } from '../kinds/Scorecard';
import { ScorecardRollup } from '../rollup/Rollup';
import { ScorecardProblem } from '../schema/ScorecardProblem';
import { ScorecardSummary } from './ScorecardAnswers';

/**
 * Which results of a scorecard are asked for. Values within a field are
 * alternatives, fields narrow each other.
 * @public
 */
export interface ResultFilter {
  /**
   * With `check`: the state of that check, announced or not. Without: any check
   * that counts in that state.
   */
  state?: CheckState[];
  /** Level ids; `none` for entities below the lowest. */
  level?: string[];
  /** Group or user refs; a group includes its descendants. */
  owner?: string[];
  /** System refs. */
  system?: string[];
  /** Check ids: entities to which one of them applies. */
  check?: string[];
}

/**
 * The result of an entity in a list.
 * @public
 */
export interface ScorecardResultItem extends ScorecardResult {
  title?: string;
  /** The first of the owners; absent where there is none. */
  owner?: string;
  /** The owners of now, in the order of their refs, as far as the reader may see them. */
  owners: string[];
  system?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: ('owner' | 'system')[];
  /** When it came to be as it is (ISO 8601); judging it again without a change does not move it. */
  evaluatedAt: string;
}

/**
 * A page of results, in the order of their entity refs.
 * @public
 */
export interface ScorecardResultPage {
  items: ScorecardResultItem[];
  /** How many results there are on all pages. */
  totalItems: number;
  /** Where the next page starts; absent on the last. */
  nextCursor?: string;
}

/**
 * What a scorecard would say, and for whom that is a change.
 * @public
 */
export interface ScorecardPreview {
  scorecard: string;
  /** What makes the scorecard as a whole impossible; nothing else is filled in then. */
  problems: ScorecardProblem[];
  invalid: InvalidCheck[];
  /** With the scorecard as given. */
  after?: ScorecardRollup;
  /** With the version that is in the catalog; absent where there is none. */
  before?: ScorecardRollup;
  /** Teams for which something changes, in the order of their titles. */
  teams: PreviewedTeam[];
  /**
   * Entities whose level changes, and those that come to be judged or no longer
   * are; those that fall first, at most 200.
   */
  entities: PreviewedEntity[];
  /** How many of these there are. */
  changedEntities: number;
  /**
   * Entities of which the reader may not see a fact that the checks read: those
   * facts are unknown here, in both versions.
   */
  withheldEntities?: number;
}

/**
 * What the change of a scorecard means for what one team owns itself.
 * @public
 */
export interface PreviewedTeam {
  /** The owner's ref; absent for entities without owner. */
  owner?: string;
  /** Marks the one row of all entities whose owner the reader may not see. */
  withheld?: 'owner'[];
  title?: string;
  before?: ScorecardRollup;
  after?: ScorecardRollup;
  /** Entities whose level rises, falls, that come to be judged, and that no longer are. */
  raised: number;
  lowered: number;
  added: number;
  removed: number;
}

/**
 * What the change of a scorecard means for one entity.
 * @public
 */
export interface PreviewedEntity {
  entity: string;
  /** The level, `none` for below the lowest; absent where the version does not apply to it. */
  before?: string;
  after?: string;
}

/**
 * Which entities the levels are asked of.
 * @public
 */
export interface LevelsRequest {
  /** Entity refs, at most 500. */
  entityRefs: string[];
  /** Scorecard refs; all where absent. */
  scorecard?: string[];
  signal?: AbortSignal;
}

/**
 * The levels of many entities.
 * @public
 */
export interface EntityLevels {
  /** Those that were asked about, drafts left out. */
  scorecards: ScorecardSummary[];
  /** Those that were asked about, in that order. */
  items: {
    entity: string;
    /** One for each scorecard that judged it; none either where the reader may not see the entity. */
    results: {
      scorecard: string;
      /** Absent below the lowest level. */
      level?: string;
      coverage: Coverage;
    }[];
  }[];
}

/**
 * A scorecard to be judged against the stored facts; nothing is stored.
 * @public
 */
export interface PreviewRequest {
  scorecard: ScorecardEntity;
  signal?: AbortSignal;
}
