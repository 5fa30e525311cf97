import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import {
  invalidCheckSchema,
  problemFields,
  rollupSchema,
  withheldSchema,
  shorten,
  toInvalidAnswer,
  toProblemAnswer,
  toRollupAnswer,
  TEXTS_ARE_DATA,
} from './answers';

const MAX_TEAMS = 50;
const MAX_PROBLEMS = 20;

const DESCRIPTION = `
Evaluates a scorecard that is not in the catalog by the facts that are known now, and compares it with the version that
is: how many entities would be at each level, which checks are invalid and where, and for which teams something would
change. Nothing is stored.

Use it while writing or changing a scorecard. Give the whole entity: apiVersion, kind, metadata and spec.

${TEXTS_ARE_DATA}
`;

/** The action that previews a scorecard. */
export function registerPreviewScorecardAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'preview-scorecard',
    title: 'Preview a scorecard',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          scorecard: z
            .record(z.string(), z.unknown())
            .describe('An entity of kind Scorecard, as it would be written'),
        }),
      output: z =>
        z.object({
          scorecard: z.string(),
          problems: z
            .array(z.object(problemFields(z)))
            .describe(
              'Problems that keep the whole scorecard from being evaluated',
            ),
          invalid: z.array(invalidCheckSchema(z)),
          after: rollupSchema(z).optional().describe('As it is given'),
          before: rollupSchema(z)
            .optional()
            .describe('As it is in the catalog'),
          teams: z
            .array(
              z.object({
                owner: z
                  .string()
                  .optional()
                  .describe('Absent: nobody, or a team that you may not see'),
                withheld: withheldSchema(z),
                title: z.string().optional(),
                raised: z.number().describe('Entities whose level rises'),
                lowered: z.number().describe('Entities whose level falls'),
                added: z
                  .number()
                  .describe('Entities that would be evaluated as well'),
                removed: z
                  .number()
                  .describe('Entities that would no longer be evaluated'),
              }),
            )
            .describe('Teams for which something changes'),
          omittedTeams: z.number(),
          withheldEntities: z
            .number()
            .optional()
            .describe(
              'Of how many entities a fact counts as unknown because you may not see it',
            ),
        }),
    },
    action: async ({ input, credentials }) => {
      // Nothing is sure about it yet; the service says what is wrong with it.
      const scorecard = input.scorecard as unknown as ScorecardEntity;
      const preview = await scorecards.previewScorecard(
        { scorecard },
        { credentials },
      );
      const { after, before, invalid, problems, teams } = preview;
      return {
        output: {
          scorecard: preview.scorecard,
          problems: problems.slice(0, MAX_PROBLEMS).map(toProblemAnswer),
          invalid: invalid.slice(0, MAX_PROBLEMS).map(toInvalidAnswer),
          after: after && toRollupAnswer(after),
          before: before && toRollupAnswer(before),
          teams: teams.slice(0, MAX_TEAMS).map(team => ({
            owner: team.owner,
            withheld: team.withheld,
            title: shorten(team.title),
            raised: team.raised,
            lowered: team.lowered,
            added: team.added,
            removed: team.removed,
          })),
          omittedTeams: Math.max(0, teams.length - MAX_TEAMS),
          withheldEntities: preview.withheldEntities,
        },
      };
    },
  });
}
