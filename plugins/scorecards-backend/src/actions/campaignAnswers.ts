import { CampaignSummary } from '@kumiki/backstage-plugin-scorecards-common';
import { Zod } from './ActionOptions';
import { shorten } from './answers';

/** How many problems of a campaign are told. */
const MAX_PROBLEMS = 3;

/** How entities stand, as actions tell it. */
export function campaignCountsSchema(z: Zod) {
  return z.object({
    notDone: z.number().describe('A check of the target fails'),
    unknown: z.number().describe('Nobody knows; something has to be observed'),
    exempt: z
      .number()
      .describe('Excused by an exemption or a maintained opt-out'),
    done: z.number(),
  });
}

/** A campaign, as actions tell it. */
export function campaignSchema(z: Zod) {
  return z.object({
    ref: z.string(),
    title: z.string(),
    owner: z
      .string()
      .optional()
      .describe('The team that runs it; absent where you may not see it'),
    scorecard: z.string().optional(),
    state: z
      .string()
      .describe('draft, announced, running, overdue, done or ended'),
    starts: z.string().describe('The first day, YYYY-MM-DD'),
    due: z.string().describe('The last day, YYYY-MM-DD'),
    daysLeft: z.number().describe('Negative after the due day'),
    problems: z
      .array(z.string())
      .describe('What is wrong with the campaign, at most 3'),
    entities: z.number(),
    counts: campaignCountsSchema(z),
  });
}

/** A campaign as an answer. */
export function toCampaignAnswer(campaign: CampaignSummary) {
  return {
    ref: campaign.ref,
    title: shorten(campaign.title),
    owner: campaign.owner,
    scorecard: campaign.scorecard,
    state: campaign.state,
    starts: campaign.starts,
    due: campaign.due,
    daysLeft: campaign.daysLeft,
    problems: campaign.problems
      .slice(0, MAX_PROBLEMS)
      .map(({ message }) => shorten(message)),
    entities: campaign.entities,
    counts: campaign.counts,
  };
}
