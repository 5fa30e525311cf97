import { CampaignEntity } from '../kinds/Campaign';
import { CampaignCounts } from './CampaignTarget';

/**
 * Where a campaign is on a day:
 *
 * - `draft`: nobody but its owner sees it
 * - `announced`: it begins on a later day
 * - `running`: something is left, and the due day has not passed
 * - `overdue`: something is left, and the due day has passed
 * - `done`: it has begun, and nothing is left
 * - `ended`: somebody ended it
 *
 * @public
 */
export const CAMPAIGN_STATES = [
  'draft',
  'announced',
  'running',
  'overdue',
  'done',
  'ended',
] as const;

/**
 * One of {@link CAMPAIGN_STATES}.
 * @public
 */
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/**
 * Where a campaign is. What is not known is left to be done, so that missing
 * data never ends a campaign.
 *
 * @param on - the day of the organisation, `YYYY-MM-DD`, and how its entities stand
 * @public
 */
export function campaignState(
  {
    lifecycle,
    starts,
    due,
  }: Pick<CampaignEntity['spec'], 'lifecycle' | 'starts' | 'due'>,
  { day, counts }: { day: string; counts: CampaignCounts },
): CampaignState {
  if (lifecycle !== 'active') {
    return lifecycle;
  }
  if (day < starts) {
    return 'announced';
  }
  const left = counts.notDone + counts.unknown;
  if (left === 0 && counts.done + counts.exempt > 0) {
    return 'done';
  }
  return day > due ? 'overdue' : 'running';
}

/**
 * Whether owners have something to do for a campaign, now or soon.
 * @public
 */
export function isCampaignOpen(state: CampaignState): boolean {
  return state === 'announced' || state === 'running' || state === 'overdue';
}
