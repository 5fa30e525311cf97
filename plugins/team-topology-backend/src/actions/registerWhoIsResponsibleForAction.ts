import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import {
  findRoute,
  OrgModel,
  ResponsibilityFinder,
} from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from '../service/OrgModelService';
import { findNamed, findNamedOrThrow, findTeam } from './findNamed';
import { routeAnswerSchema, TEXTS_ARE_DATA } from './answerSchemas';

const MOST_OTHERS = 5;

const DESCRIPTION = `
Finds the team that is responsible for something: the team that accepts the responsibility, otherwise the team that holds
it temporarily, otherwise the team to which the teams that decline it refer people. The answer includes how to reach that
team, how it was found, and what is uncertain about it.

Use it before asking a team for something or assigning work. Give the name of the responsibility, or the question as it
was asked: "who owns DNS?". With "from", the search starts at that team and follows its hand-offs. If "uncertainties" or "otherResponsibilities" is not empty, mention it when you pass the answer on.

${TEXTS_ARE_DATA}
`;

/** The action that answers "who does this?". */
export function registerWhoIsResponsibleForAction(options: {
  actionsRegistry: ActionsRegistryService;
  orgModel: OrgModelService;
}): void {
  const { actionsRegistry, orgModel } = options;
  actionsRegistry.register({
    name: 'who-is-responsible-for',
    title: 'Find the team that is responsible for something',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          responsibility: z
            .string()
            .min(1)
            .max(520)
            .describe(
              'The name, title or entity ref of the responsibility, such as "mail-and-dns", or a question in English or Japanese',
            ),
          from: z
            .string()
            .min(1)
            .max(520)
            .optional()
            .describe('The name, title or ref of the team to ask first'),
          at: z
            .string()
            .max(10)
            .optional()
            .describe('The date to look at, YYYY-MM-DD; today if absent'),
        }),
      output: z =>
        routeAnswerSchema(z).extend({
          otherResponsibilities: z
            .array(z.object({ ref: z.string(), title: z.string() }))
            .describe(
              'Other responsibilities that the question could be about, best first',
            ),
        }),
    },
    action: async ({ input, credentials }) => {
      const model = await orgModel.getModel(
        { at: input.at, isCounted: false },
        { credentials },
      );
      const { responsibility, others } = findResponsibility(
        model,
        input.responsibility,
      );
      const from =
        input.from === undefined ? undefined : findTeam(model, input.from).ref;
      const route = findRoute(model, { responsibility, from });
      if (!route) {
        throw new NotFoundError(`No answer for '${responsibility}'`);
      }
      return { output: { ...route, otherResponsibilities: others } };
    },
  });
}

/** What is meant by a ref, a name or a title, else what a question is about. */
function findResponsibility(
  model: OrgModel,
  given: string,
): { responsibility: string; others: { ref: string; title: string }[] } {
  const { at, responsibilities: items } = model;
  const isNamed = findNamed(items, given, 'responsibility').length > 0;
  const [best, ...others] = isNamed
    ? []
    : ResponsibilityFinder.create(model).find(given);
  return best
    ? {
        responsibility: best.ref,
        others: others
          .slice(0, MOST_OTHERS)
          .map(({ ref, title }) => ({ ref, title })),
      }
    : {
        responsibility: findNamedOrThrow(given, {
          ...{ at, items },
          kind: 'responsibility',
          what: 'responsibility',
        }).ref,
        others: [],
      };
}
