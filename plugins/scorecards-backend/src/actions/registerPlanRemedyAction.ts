import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  describeRemedies,
  NextStep,
} from '@kumiki/backstage-plugin-scorecards-common';
import { parseRef, parseRefs } from '../service/parseRefs';
import { ActionOptions, READ_ONLY } from './ActionOptions';
import { shorten, TEXTS_ARE_DATA } from './answers';

const DESCRIPTION = `
Returns what to do next for a team or an entity: the checks that keep entities from their next level, in the order in
which they open it for the most of them, each with the reason, the remedy, links to templates and guides with the entity
filled in, and whom to ask.

A remedy of the scorecard is given only where the check fails. Where it is unknown or an error, the remedy says how to get
the missing facts instead. Give either "team" or "entity".

${TEXTS_ARE_DATA}
`;

/** The action that plans what to do next. */
export function registerPlanRemedyAction({
  actionsRegistry,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'plan-remedy',
    title: 'Plan how to reach the next level',
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
          entity: z
            .string()
            .min(1)
            .max(520)
            .optional()
            .describe('An entity ref; a name alone is that of a component'),
          scorecards: z
            .array(z.string().min(1).max(520))
            .max(20)
            .optional()
            .describe('Only these scorecards, by name or ref'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(20)
            .optional()
            .describe('How many steps; the default is 5'),
        }),
      output: z =>
        z.object({
          steps: z.array(
            z.object({
              scorecard: z.string(),
              check: z.string().describe('The id of the check'),
              title: z.string(),
              opens: z
                .number()
                .describe(
                  'How many entities reach their next level by it, once the steps before it are done',
                ),
              blocks: z
                .number()
                .describe('How many entities it keeps from their next level'),
              states: z
                .record(z.string(), z.number())
                .describe('These entities by the state of the check'),
              invalid: z
                .boolean()
                .optional()
                .describe('Whether only the owner of the scorecard can help'),
              contacts: z
                .array(z.string())
                .describe('Refs of the teams to ask, the closest first'),
              entities: z
                .array(
                  z.object({
                    entity: z.string(),
                    state: z.string().optional(),
                    nextLevel: z.string(),
                    remaining: z
                      .number()
                      .describe('Checks between it and that level'),
                    message: z.string().optional(),
                    reason: z.string().optional(),
                    remedy: z.string().optional().describe('Markdown'),
                    links: z
                      .array(
                        z.object({
                          kind: z.string().describe('template or guide'),
                          text: z.string(),
                          href: z.string(),
                        }),
                      )
                      .describe('A path is one of this Backstage instance'),
                  }),
                )
                .describe('Those closest to their next level, at most 3'),
            }),
          ),
          omitted: z.number().describe('How many further checks there are'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { team, entity, limit } = input;
      const scorecard = parseRefs(input.scorecards, {
        parameter: 'scorecards',
        defaultKind: 'scorecard',
      });
      const asked = { scorecard, limit };
      if ((team === undefined) === (entity === undefined)) {
        throw new InputError('Give either team or entity');
      }
      const { steps, omitted } =
        team === undefined
          ? await scorecards.getEntityNextSteps(
              {
                ...parseEntityRef(
                  parseRef(entity ?? '', {
                    parameter: 'entity',
                    defaultKind: 'component',
                  }),
                ),
                ...asked,
              },
              { credentials },
            )
          : await scorecards.getGroupNextSteps(
              {
                ...parseEntityRef(
                  parseRef(team, { parameter: 'team', defaultKind: 'group' }),
                ),
                ...asked,
              },
              { credentials },
            );
      return { output: { steps: steps.map(toStepAnswer), omitted } };
    },
  });
}

/** A step, no longer than an agent can take in. */
function toStepAnswer(step: NextStep) {
  const { scorecard, check, title, opens, blocks, counts, invalid } = step;
  return {
    ...{ scorecard, check, opens, blocks, invalid },
    title: shorten(title),
    states: { ...counts },
    contacts: step.contacts.map(({ ref }) => ref),
    entities: step.entities.map(it => ({
      entity: it.entity,
      state: it.state,
      nextLevel: it.next,
      remaining: it.remaining,
      message: shorten(it.message),
      reason: shorten(it.reason),
      remedy: shorten(describeRemedies(it.remedies)),
      links: it.links.map(({ kind, text, href }) => ({
        ...{ kind, href },
        text: shorten(text),
      })),
    })),
  };
}
