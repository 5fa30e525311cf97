import { parseRef } from '../service/parseRefs';
import { ActionOptions } from './ActionOptions';
import { shorten, TEXTS_ARE_DATA } from './answers';

const DESCRIPTION = `
Asks for an exemption of an entity from a check, in the name of the person who you work for. It takes effect only when
the group that the scorecard names grants it; you cannot grant one. Only owners of the entity may ask.

Use explain-check first: where there is a remedy, following it is better than an exemption. Ask the person for the reason
and for the day on which the exemption is to end, and never make them up.

${TEXTS_ARE_DATA}
`;

/** The action that asks for an exemption; registered only where agents may. */
export function registerAskExemptionAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'ask-exemption',
    title: 'Ask for an exemption from a check',
    description: DESCRIPTION,
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z => {
        const ref = z.string().min(1).max(520);
        return z.object({
          entity: ref.describe('The name of a component or an entity ref'),
          scorecard: ref.describe('The name or ref of the scorecard'),
          check: z.string().min(1).max(253).describe('The id of the check'),
          reason: z
            .string()
            .max(4000)
            .describe(
              'Why, in the words of the person; 10 to 2,000 characters',
            ),
          until: z
            .string()
            .max(40)
            .describe('The day on which it ends, as YYYY-MM-DD'),
        });
      },
      output: z =>
        z.object({
          id: z.string(),
          entity: z.string(),
          scorecard: z.string(),
          check: z.string(),
          state: z.string().describe('asked: it waits for a decision'),
          reason: z.string(),
          until: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { check, reason, until } = input;
      const asked = await scorecards.askExemption(
        {
          entity: parseRef(input.entity, {
            parameter: 'entity',
            defaultKind: 'component',
          }),
          scorecard: parseRef(input.scorecard, {
            parameter: 'scorecard',
            defaultKind: 'scorecard',
          }),
          ...{ check, reason, until },
        },
        { credentials },
      );
      return {
        output: {
          id: asked.id,
          entity: asked.entity,
          scorecard: asked.scorecard,
          check: asked.check,
          state: asked.state,
          reason: shorten(asked.reason),
          until: asked.until,
        },
      };
    },
  });
}
