import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * What somebody says about a campaign; see `CAMPAIGN_STATES` for what follows
 * from it and the days.
 *
 * - `draft`: shown to its owner only
 * - `active`: announced, and running from its first day on
 * - `ended`: over, whatever is left
 *
 * @public
 */
export const CAMPAIGN_LIFECYCLES = ['draft', 'active', 'ended'] as const;

/**
 * One of the lifecycles of a campaign.
 * @public
 */
export type CampaignLifecycle = (typeof CAMPAIGN_LIFECYCLES)[number];

/**
 * What an entity needs for being done: all of these checks, or a level.
 * @public
 */
export type CampaignTargetSpec = { checks: string[] } | { level: string };

/**
 * When owners are reminded of what is left, as ISO 8601 durations of days or
 * weeks. See `latestReminder` for the days that follow.
 * @public
 */
export type CampaignReminders = {
  /** How far apart reminders are, such as `P1W`. */
  every: string;
  /** How long before the due day the last one is, such as `P3D`; as `every` where absent. */
  last?: string;
};

/**
 * An effort with a beginning and a due day: some checks of a scorecard are to
 * hold for some entities by then.
 * @public
 */
export interface CampaignEntity extends Entity {
  kind: 'Campaign';
  spec: {
    /** The group ref of the team that runs it. */
    owner: string;
    /** The ref of the scorecard that measures it. */
    scorecard: string;
    target: CampaignTargetSpec;
    /** Narrows `appliesTo` of the scorecard further. */
    appliesTo?: FilterPredicate;
    /** The first day, `YYYY-MM-DD`. */
    starts: string;
    /** The last day, `YYYY-MM-DD`. */
    due: string;
    /** Why, what, and whom to ask, as Markdown without HTML. */
    brief?: string;
    /** A template ref; its form opens with the parameter `entity` filled in. */
    template?: string;
    reminders?: CampaignReminders;
    lifecycle: CampaignLifecycle;
  };
}
