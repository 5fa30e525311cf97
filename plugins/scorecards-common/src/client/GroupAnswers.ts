import { Coverage, StateCounts } from '../evaluator/Result';
import {
  GroupRollup,
  LevelCounts,
  MissingOwner,
  ScorecardRollup,
} from '../rollup/Rollup';
import { ScorecardSummary } from './ScorecardAnswers';

/**
 * A group with its descendants, and each of its children with theirs.
 * @public
 */
export interface GroupRollupReport {
  /** The group and all its descendants. */
  total: GroupRollup;
  /** What the group owns itself, without its descendants. */
  own: GroupRollup;
  /** In the order of their titles; never ranked. */
  children: GroupRollup[];
  scorecards: ScorecardSummary[];
}

/**
 * A scorecard over the entities of a group on one day. The owner of that day
 * counts, so moving an entity to another team rewrites nobody's past.
 * @public
 */
export interface TrendPoint {
  /** `YYYY-MM-DD` */
  day: string;
  entities: number;
  levels: LevelCounts;
  states: StateCounts;
  coverage: Coverage;
}

/**
 * How all entities changed over a time.
 * @public
 */
export interface Trend {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The first and the last of these days that were imported, not recorded; absent where none was. */
  imported?: { from: string; to: string };
  scorecards: { scorecard: string; points: TrendPoint[] }[];
}

/**
 * How the entities of a group and its descendants changed over a time.
 * @public
 */
export interface GroupTrend extends Trend {
  group: string;
}

/**
 * A row of the overview.
 * @public
 */
export interface OverviewGroup {
  group: string;
  title: string;
  /** The row that it stands under; absent at the top. */
  parent?: string;
  /** 0 at the top. */
  depth: number;
  /** Whether there are groups below it, shown or not. */
  hasChildren: boolean;
  entities: number;
}

/**
 * By whom something is owned that is not owned by a group of the overview:
 *
 * - `people`: by a User
 * - `missing`: by something that does not exist
 * - `nobody`: by nobody
 * - `other`: by something that is neither a group nor a user, or that the reader
 *   may not see
 *
 * @public
 */
export const OTHER_OWNERS = ['people', 'missing', 'nobody', 'other'] as const;

/**
 * One of {@link OTHER_OWNERS}.
 * @public
 */
export type OtherOwners = (typeof OTHER_OWNERS)[number];

/**
 * A row of the overview for what no group owns.
 * @public
 */
export interface OverviewOthers {
  owners: OtherOwners;
  /** Judged or not. */
  entities: number;
  /** One for each scorecard that applies to any of them. */
  rollups: ScorecardRollup[];
}

/**
 * Scorecards by teams, in one answer. An entity with one owner is in one of the
 * topmost rows, or in one of `others`; one with several is in the row of each.
 * @public
 */
export interface ScorecardOverview {
  /** The group that the overview starts from; absent for the whole organisation. */
  root?: string;
  depth: number;
  /** Parents before children, siblings by title; never ranked. */
  groups: OverviewGroup[];
  scorecards: ScorecardSummary[];
  /** One for each pair of group and scorecard that has entities; a group includes its descendants. */
  cells: { group: string; rollup: ScorecardRollup }[];
  /** Every entity below the root, or of the whole organisation, once. */
  totals: ScorecardRollup[];
  /** Judged entities that name no owner. Only for the whole organisation. */
  unowned: number;
  /** In the order of {@link OTHER_OWNERS}, those that own anything. Only for the whole organisation. */
  others: OverviewOthers[];
  /** Owners of any kind that do not exist. Only for the whole organisation. */
  missingOwners: MissingOwner[];
}
