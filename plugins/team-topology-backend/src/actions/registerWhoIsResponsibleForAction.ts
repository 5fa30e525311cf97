import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import {
  findRoute,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from '../service/OrgModelService';
import { findNamed, suggestRef } from './findNamed';
import { routeAnswerSchema } from './routeAnswerSchema';
import { TEXTS_ARE_DATA } from './textsAreData';

const DESCRIPTION = `
Tells which team does something: the team that accepts a responsibility, else the one that holds it for the time being,
else the one to which the teams that decline it send people. It says how to reach that team, how it was found and what
is uncertain about the answer.

Use it before asking a team for something or assigning work. With "from", the question begins at the team that would
have been asked, and its hand-offs are followed. Where "uncertainties" is not empty, say so when you pass the answer on.

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
              'The name, title or entity ref of the responsibility, such as "mail-and-dns"',
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
      output: routeAnswerSchema,
    },
    action: async ({ input, credentials }) => {
      const model = await orgModel.getModel({ at: input.at }, { credentials });
      const responsibility = findRefOrThrow(model, input.responsibility, {
        items: model.responsibilities,
        kind: 'responsibility',
      });
      const from =
        input.from === undefined
          ? undefined
          : findRefOrThrow(model, input.from, {
              items: model.teams,
              kind: 'group',
            });
      const route = findRoute(model, { responsibility, from });
      if (!route) {
        throw new NotFoundError(`No answer for '${responsibility}'`);
      }
      return { output: route };
    },
  });
}

/** The ref of what is meant; the error names what was given and what is near. */
function findRefOrThrow(
  model: OrgModel,
  given: string,
  among: { items: readonly { ref: string; title: string }[]; kind: string },
): string {
  const { items, kind } = among;
  const found = findNamed(items, given, kind);
  if (found) {
    return found.ref;
  }
  const what = kind === 'group' ? 'team' : kind;
  const suggestion = suggestRef(items, given);
  throw new NotFoundError(
    `No ${what} '${given}' at ${model.at}; ${
      suggestion === undefined
        ? `nothing like it is among the ${items.length} that you can see`
        : `did you mean '${suggestion}'?`
    }`,
  );
}
