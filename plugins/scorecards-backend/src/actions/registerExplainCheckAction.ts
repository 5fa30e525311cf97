import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { parseRef } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import { checkSchema, shorten, toCheckAnswer, TEXTS_ARE_DATA } from './answers';

const MAX_FACTS = 30;

const DESCRIPTION = `
Explains one check of one entity: the rule as it was written, each fact that the rule reads with its value, its age and
what went wrong when it was observed, and what to do about it.

Use get-entity-scorecards first to find out which checks there are and their states.

${TEXTS_ARE_DATA}
`;

/** The action that explains a check. */
export function registerExplainCheckAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'explain-check',
    title: 'Explain a check of an entity',
    description: DESCRIPTION,
    attributes: READ_ONLY,
    schema: {
      input: z => {
        const ref = z.string().min(1).max(520);
        return z.object({
          entity: ref.describe('The name of a component or an entity ref'),
          scorecard: ref.describe('The name or ref of the scorecard'),
          check: z.string().min(1).max(253).describe('The id of the check'),
        });
      },
      output: z =>
        checkSchema(z).extend({
          rule: z.string().describe('A CEL expression'),
          facts: z.array(
            z.object({
              name: z.string(),
              description: z.string(),
              unit: z.string().optional(),
              value: z.string().optional().describe('As JSON, shortened'),
              withheld: z
                .boolean()
                .optional()
                .describe('There is a value that you may not see'),
              observedAt: z.string().optional(),
              stale: z.boolean(),
              error: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const entity = parseRef(input.entity, {
        parameter: 'entity',
        defaultKind: 'component',
      });
      const scorecard = parseRef(input.scorecard, {
        parameter: 'scorecard',
        defaultKind: 'scorecard',
      });
      const report = await scorecards.getEntityReport(parseEntityRef(entity), {
        credentials,
      });
      const found = report.scorecards
        .find(it => it.scorecard.ref === scorecard)
        ?.checks.find(it => it.check === input.check);
      if (!found) {
        throw new NotFoundError(
          `No check '${input.check}' of '${scorecard}' applies to '${entity}'; get-entity-scorecards lists those that do`,
        );
      }
      return {
        output: {
          ...toCheckAnswer(found),
          rule: found.rule,
          facts: found.facts.slice(0, MAX_FACTS).map(fact => ({
            name: fact.name,
            description: shorten(fact.description),
            unit: fact.unit,
            value: shorten(JSON.stringify(fact.value)),
            withheld: fact.withheld,
            observedAt: fact.observedAt,
            stale: fact.stale,
            error: shorten(fact.error?.message),
          })),
        },
      };
    },
  });
}
