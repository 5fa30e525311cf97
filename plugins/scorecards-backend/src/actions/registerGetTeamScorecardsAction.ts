import { parseEntityRef } from '@backstage/catalog-model';
import { parseRef, parseRefs } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import {
  rollupSchema,
  shorten,
  toRollupAnswer,
  TEXTS_ARE_DATA,
} from './answers';

const MAX_CHILDREN = 30;
const MAX_SCORECARDS = 10;

const DESCRIPTION = `
Returns scorecard results for everything that a team and the teams below it own: how many entities are at each level, how
much is known, and which checks are missed most often; then the same for what the team owns itself and for each of the
teams below it.

Teams are in the order of their titles and are not to be ranked. For one entity call get-entity-scorecards.

${TEXTS_ARE_DATA}
`;

/** The action that rolls up a team. */
export function registerGetTeamScorecardsAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'get-team-scorecards',
    title: "Get scorecard results for a team's entities",
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          team: z
            .string()
            .min(1)
            .max(520)
            .describe('The name of a group or its ref, such as "sre"'),
          scorecards: z
            .array(z.string().min(1).max(520))
            .max(20)
            .optional()
            .describe('Only these scorecards, by name or ref'),
        }),
      output: z => {
        const team = z.object({
          team: z.string().describe('The entity ref of the group'),
          title: z.string().optional(),
          entities: z
            .number()
            .describe('How many entities it owns, evaluated or not'),
          scorecards: z.array(rollupSchema(z)),
        });
        return z.object({
          total: team.describe('The team and all teams below it'),
          own: team.describe('Only what the team owns itself'),
          children: z.array(team).describe('With the teams below them'),
          omittedChildren: z.number(),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const team = parseRef(input.team, {
        parameter: 'team',
        defaultKind: 'group',
      });
      const scorecard = parseRefs(input.scorecards, {
        parameter: 'scorecards',
        defaultKind: 'scorecard',
      });
      const { total, own, children } = await scorecards.getGroupRollup(
        { ...parseEntityRef(team), scorecard },
        { credentials },
      );
      const toTeam = ({ group, title, entities, ...rollup }: typeof total) => ({
        team: group,
        title: shorten(title),
        entities,
        scorecards: rollup.scorecards
          .slice(0, MAX_SCORECARDS)
          .map(toRollupAnswer),
      });
      return {
        output: {
          total: toTeam(total),
          own: toTeam(own),
          children: children.slice(0, MAX_CHILDREN).map(toTeam),
          omittedChildren: Math.max(0, children.length - MAX_CHILDREN),
        },
      };
    },
  });
}
