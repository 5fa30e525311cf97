import { FilterPredicate } from '@backstage/filter-predicates';
import { CampaignState } from '../campaigns/campaignState';
import {
  CampaignCounts,
  CampaignEntityState,
} from '../campaigns/CampaignTarget';
import { CheckState } from '../evaluator/Result';
import { CampaignLifecycle, CampaignReminders } from '../kinds/Campaign';
import { ScorecardProblem } from '../schema/ScorecardProblem';

/**
 * What an entity needs for being done with a campaign, with titles.
 * @public
 */
export interface CampaignTargetDetails {
  /** The level that is to be reached; absent where checks are named. */
  level?: { id: string; title: string };
  /** The checks that have to hold, in the order of the scorecard. */
  checks: { id: string; title: string }[];
}

/**
 * A campaign in a list. All counts are of the entities that the reader may see.
 * @public
 */
export interface CampaignSummary {
  /** The campaign's entity ref. */
  ref: string;
  title: string;
  description?: string;
  /** The group ref of the team that runs it. */
  owner?: string;
  /** The ref of the scorecard that measures it. */
  scorecard?: string;
  scorecardTitle?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: ('owner' | 'scorecard' | 'appliesTo' | 'template')[];
  lifecycle: CampaignLifecycle;
  state: CampaignState;
  /** First and last day, `YYYY-MM-DD`. */
  starts: string;
  due: string;
  /** Days from today to the due day: 0 on that day, negative after it. */
  daysLeft: number;
  /** What keeps it from being measured, or from meaning anything. */
  problems: ScorecardProblem[];
  entities: number;
  counts: CampaignCounts;
}

/**
 * How the entities of one owner stand with a campaign.
 * @public
 */
export interface CampaignTeam {
  /** The owner's ref; absent for entities without owner. */
  owner?: string;
  title?: string;
  /** Marks the one row of all entities whose owner the reader may not see. */
  withheld?: 'owner'[];
  entities: number;
  counts: CampaignCounts;
}

/**
 * Everything about one campaign.
 * @public
 */
export interface CampaignDetails extends CampaignSummary {
  target: CampaignTargetDetails;
  appliesTo?: FilterPredicate;
  brief?: string;
  template?: string;
  reminders?: CampaignReminders;
  /** In the order of their titles; an entity with several owners is in the row of each. */
  teams: CampaignTeam[];
}

/**
 * How the entities of a campaign stood at the end of one day.
 * @public
 */
export interface CampaignDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** Absent where nothing was recorded on that day. */
  counts?: CampaignCounts;
}

/**
 * An entity that came to be in a campaign, or left it, while it ran.
 * @public
 */
export interface CampaignMove {
  /** `YYYY-MM-DD` */
  day: string;
  entity: string;
  title?: string;
  change: 'came' | 'left';
  /**
   * Set where the campaign may not have applied to it: it is judged no longer, and
   * what it was is not stored.
   */
  unsure?: true;
}

/**
 * What is left of a campaign, day by day.
 * @public
 */
export interface CampaignBurnDown {
  campaign: string;
  /** First and last day of the chart, `YYYY-MM-DD`. */
  from: string;
  to: string;
  due: string;
  today: string;
  /** The first and the last of these days that were imported, not recorded; absent where none was. */
  imported?: { from: string; to: string };
  /** How it stood when it began; absent where that is not known, or not yet. */
  atStart?: CampaignCounts;
  /**
   * One for each day until today, the oldest first. They count entities that
   * are judged now; those that left are named in `moves`.
   */
  points: CampaignDay[];
  /** Newest first, at most 200. */
  moves: CampaignMove[];
  /** How many of them there are. */
  totalMoves: number;
}

/**
 * An entity of a campaign.
 * @public
 */
export interface CampaignEntityItem {
  entity: string;
  title?: string;
  /** The first of the owners; absent where there is none. */
  owner?: string;
  /** In the order of their refs, as far as the reader may see them. */
  owners: string[];
  withheld?: 'owner'[];
  state: CampaignEntityState;
  /** The state of each check of the target that applies, by check id. */
  checks: Record<string, CheckState>;
}

/**
 * Which entities of a campaign are asked for.
 * @public
 */
export interface CampaignEntityFilter {
  state?: CampaignEntityState[];
  /** Group or user refs; a group includes its descendants. */
  owner?: string[];
  /** A group ref: what it and its descendants own comes first. */
  first?: string;
}

/**
 * A page of entities: what is left first, then by owner and ref.
 * @public
 */
export interface CampaignEntityPage {
  items: CampaignEntityItem[];
  /** How many there are on all pages. */
  totalItems: number;
  /** Where the next page starts; absent on the last. */
  nextCursor?: string;
}

/**
 * Whom a campaign would touch, as things stand now. Nothing is stored.
 * @public
 */
export interface CampaignPreview {
  campaign: string;
  /** What is wrong with it; nothing is counted where it cannot be measured. */
  problems: ScorecardProblem[];
  /** Absent where a day is missing or wrong. */
  state?: CampaignState;
  entities: number;
  counts: CampaignCounts;
  teams: CampaignTeam[];
  /** What is left first, at most 200. */
  items: CampaignEntityItem[];
}

/**
 * A campaign that an entity is in, as its results and reports carry it.
 * @public
 */
export interface CampaignOfEntity {
  campaign: string;
  title: string;
  scorecard: string;
  /** First and last day, `YYYY-MM-DD`. */
  starts: string;
  due: string;
  /** Days from today to the due day: 0 on that day, negative after it. */
  daysLeft: number;
  /** How the entity stands with it. */
  entityState: CampaignEntityState;
  /** The ids of the checks of its target that apply to the entity. */
  checks: string[];
}
