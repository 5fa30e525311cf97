import { ActionOptions, READ_ONLY } from './ActionOptions';
import { shorten, TEXTS_ARE_DATA } from './answers';

const MAX_SCORECARDS = 100;

const DESCRIPTION = `
Lists the scorecards that evaluate entities of the catalog: the name of each, the team that is responsible for it, its
levels from the lowest up, how many checks it has, and whether any of them is invalid.

Use it to find the ref of a scorecard for get-team-scorecards and explain-check.

${TEXTS_ARE_DATA}
`;

/** The action that lists scorecards. */
export function registerListScorecardsAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-scorecards',
    title: 'List scorecards',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          scorecards: z.array(
            z.object({
              ref: z.string(),
              title: z.string(),
              description: z.string().optional(),
              owner: z
                .string()
                .optional()
                .describe(
                  'The team that is responsible for it; absent where you may not see it',
                ),
              lifecycle: z
                .string()
                .describe('active, or draft: counts nowhere'),
              levels: z.array(z.string()).describe('From the lowest up'),
              checks: z.number().describe('Checks that count'),
              announcedChecks: z
                .number()
                .describe('Checks that count from a later day on'),
              invalidChecks: z
                .number()
                .describe('Checks that are invalid and not evaluated'),
              stale: z
                .boolean()
                .describe(
                  'Whether evaluation is behind, so that results may be out of date',
                ),
            }),
          ),
          omitted: z.number().describe('How many more there are'),
        }),
    },
    action: async ({ credentials }) => {
      const { items } = await scorecards.listScorecards({}, { credentials });
      return {
        output: {
          scorecards: items.slice(0, MAX_SCORECARDS).map(scorecard => ({
            ref: scorecard.ref,
            title: shorten(scorecard.title),
            description: shorten(scorecard.description),
            owner: scorecard.owner,
            lifecycle: scorecard.lifecycle,
            levels: scorecard.levels.map(({ id }) => id),
            checks: scorecard.checks,
            announcedChecks: scorecard.announcedChecks,
            invalidChecks: scorecard.invalidChecks,
            stale: scorecard.stale,
          })),
          omitted: Math.max(0, items.length - MAX_SCORECARDS),
        },
      };
    },
  });
}
