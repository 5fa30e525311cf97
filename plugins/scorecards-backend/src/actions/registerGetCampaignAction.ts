import { parseEntityRef } from '@backstage/catalog-model';
import { parseRef } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import { shorten, TEXTS_ARE_DATA } from './answers';
import {
  campaignCountsSchema,
  campaignSchema,
  toCampaignAnswer,
} from './campaignAnswers';

const MAX_TEAMS = 50;
const MAX_ENTITIES = 50;

const DESCRIPTION = `
Returns one campaign: why and how, what an entity needs for being done, how the teams stand, and the entities that are not
done or not known, those of the given team first. The template opens with its parameter "entity" filled in.

Teams are in the order of their titles and are not to be ranked.

${TEXTS_ARE_DATA}
`;

/** The action that tells of one campaign. */
export function registerGetCampaignAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'get-campaign',
    title: 'Get a campaign and what is left of it',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          campaign: z
            .string()
            .min(1)
            .max(520)
            .describe('The name of a campaign or its ref, such as "node-24"'),
          team: z
            .string()
            .min(1)
            .max(520)
            .optional()
            .describe('A group, whose entities come first'),
        }),
      output: z =>
        z.object({
          campaign: campaignSchema(z),
          brief: z.string().optional(),
          template: z.string().optional(),
          level: z.string().optional().describe('The level to be reached'),
          checks: z.array(z.object({ id: z.string(), title: z.string() })),
          teams: z.array(
            z.object({
              team: z.string().optional(),
              entities: z.number(),
              counts: campaignCountsSchema(z),
            }),
          ),
          omittedTeams: z.number(),
          left: z.array(
            z.object({
              entity: z.string(),
              owner: z.string().optional(),
              state: z.string(),
              checks: z.record(z.string(), z.string()),
            }),
          ),
          omittedEntities: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const ref = parseRef(input.campaign, {
        parameter: 'campaign',
        defaultKind: 'campaign',
      });
      const { namespace, name } = parseEntityRef(ref);
      const first =
        input.team === undefined
          ? undefined
          : parseRef(input.team, { parameter: 'team', defaultKind: 'group' });
      const named = { namespace, name };
      const details = await scorecards.getCampaign(named, caller);
      const left = await scorecards.getCampaignEntities(
        {
          ...named,
          state: ['notDone', 'unknown'],
          first,
          limit: MAX_ENTITIES,
        },
        caller,
      );
      const { target, teams } = details;
      return {
        output: {
          campaign: toCampaignAnswer(details),
          brief: shorten(details.brief),
          template: details.template,
          level: target.level?.id,
          checks: target.checks.map(({ id, title }) => ({
            id,
            title: shorten(title),
          })),
          teams: teams
            .slice(0, MAX_TEAMS)
            .map(({ owner, entities, counts }) => ({
              team: owner,
              entities,
              counts,
            })),
          omittedTeams: Math.max(0, teams.length - MAX_TEAMS),
          left: left.items.map(({ entity, owner, state, checks }) => ({
            entity,
            owner,
            state,
            checks,
          })),
          omittedEntities: left.totalItems - left.items.length,
        },
      };
    },
  });
}
