import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { describeTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from '../service/OrgModelService';
import { findTeam } from './findNamed';
import { teamAnswerSchema, toTeamAnswer } from './toTeamAnswer';
import { TEXTS_ARE_DATA } from './answerSchemas';

const DESCRIPTION = `
Describes how to work with one team: its mission and team type, the responsibilities it accepts, those it declines and
which team to ask instead, those it holds temporarily, how to contact it or make a request, what others can rely on, what it
is working on, with whom it interacts, how and until when, whether that slows or blocks a team, and its load in numbers. Of a platform or value stream that describes itself, it
says so, and which teams are in it.

Use it before asking a team for something, to check that it is the right one. If the responsibility is listed under
"doesNot", follow "goTo". If you do not know which team to ask about, call who-is-responsible-for with the question,
or get-team-topology for all teams.

${TEXTS_ARE_DATA}
`;

/** The action that tells how to work with a team. */
export function registerGetTeamAction(options: {
  actionsRegistry: ActionsRegistryService;
  orgModel: OrgModelService;
}): void {
  const { actionsRegistry, orgModel } = options;
  actionsRegistry.register({
    name: 'get-team',
    title: 'Get a team and how to work with it',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          team: z
            .string()
            .min(1)
            .max(520)
            .describe(
              'The name, title or entity ref of the team, such as "sre" or "group:default/sre"',
            ),
          at: z
            .string()
            .max(10)
            .optional()
            .describe('The date to look at, YYYY-MM-DD; today if absent'),
        }),
      output: teamAnswerSchema,
    },
    action: async ({ input, credentials }) => {
      const model = await orgModel.getModel({ at: input.at }, { credentials });
      const details = describeTeam(model, findTeam(model, input.team).ref);
      if (!details) {
        throw new NotFoundError(`No team '${input.team}' at ${model.at}`);
      }
      return { output: toTeamAnswer(details, { maxInteractions: 50 }) };
    },
  });
}
