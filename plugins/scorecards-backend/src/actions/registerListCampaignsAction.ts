import { parseRef } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import { TEXTS_ARE_DATA } from './answers';
import { campaignSchema, toCampaignAnswer } from './campaignAnswers';

const MAX_CAMPAIGNS = 50;

const DESCRIPTION = `
Lists campaigns: checks of a scorecard that are to hold for some entities by a day. Each has its state, its due day and
how many entities are done, not done, unknown or exempt. With a team, only campaigns that touch what the team and the
teams below it own, and only that is counted.

Unknown means that nobody knows whether the entity is done; it is not done, and not failed either.

${TEXTS_ARE_DATA}
`;

/** The action that lists campaigns. */
export function registerListCampaignsAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-campaigns',
    title: 'List campaigns',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          team: z
            .string()
            .min(1)
            .max(520)
            .optional()
            .describe('The name of a group or its ref, such as "sre"'),
        }),
      output: z =>
        z.object({
          campaigns: z.array(campaignSchema(z)),
          omitted: z.number().describe('How many more there are'),
        }),
    },
    action: async ({ input, credentials }) => {
      const owner =
        input.team === undefined
          ? undefined
          : [parseRef(input.team, { parameter: 'team', defaultKind: 'group' })];
      const { items } = await scorecards.listCampaigns(
        { owner },
        { credentials },
      );
      return {
        output: {
          campaigns: items
            .slice(0, MAX_CAMPAIGNS)
            .map(campaign => toCampaignAnswer(campaign)),
          omitted: Math.max(0, items.length - MAX_CAMPAIGNS),
        },
      };
    },
  });
}
