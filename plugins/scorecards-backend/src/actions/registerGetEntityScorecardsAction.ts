import { parseEntityRef } from '@backstage/catalog-model';
import { parseRef } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import {
  checkSchema,
  invalidCheckSchema,
  withheldSchema,
  toEntityAnswer,
  TEXTS_ARE_DATA,
} from './answers';

const DESCRIPTION = `
Returns the results of every scorecard that applies to one entity of the catalog (a component, a team or anything else):
the level it has reached, which checks block the next level, why, and what to do about them.

A check that is "unknown" or an "error" is neither passed nor failed: something could not be observed. Checks that do not pass come first. For the rule and the facts behind one check call explain-check.

${TEXTS_ARE_DATA}
`;

/** The action that tells how an entity stands. */
export function registerGetEntityScorecardsAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'get-entity-scorecards',
    title: 'Get the scorecard results of an entity',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entity: z
            .string()
            .min(1)
            .max(520)
            .describe(
              'The name of a component or an entity ref, such as "memories" or "group:default/sre"',
            ),
        }),
      output: z =>
        z.object({
          entity: z.string(),
          title: z.string().optional(),
          owners: z.array(z.string()),
          withheld: withheldSchema(z),
          scorecards: z.array(
            z.object({
              scorecard: z.string(),
              title: z.string(),
              level: z
                .string()
                .optional()
                .describe('Absent: below the lowest level'),
              levelSince: z.string().optional(),
              coverage: z.object({ known: z.number(), all: z.number() }),
              next: z
                .object({ level: z.string(), checks: z.array(z.string()) })
                .optional()
                .describe('The next level and the checks that block it'),
              checks: z.array(checkSchema(z)),
              omittedChecks: z.number(),
              invalid: z.array(invalidCheckSchema(z)),
            }),
          ),
          omittedScorecards: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = parseRef(input.entity, {
        parameter: 'entity',
        defaultKind: 'component',
      });
      const report = await scorecards.getEntityReport(parseEntityRef(ref), {
        credentials,
      });
      return { output: toEntityAnswer(report) };
    },
  });
}
