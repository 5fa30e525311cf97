import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { INTERACTION_MODES } from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from '../service/OrgModelService';
import { findNamedOrThrow } from './findNamed';
import { topologyAnswerSchema, toTopologyAnswer } from './toTopologyAnswer';
import { TEXTS_ARE_DATA } from './answerSchemas';

const DESCRIPTION = `
Gives an overview of the organisation in terms of team topologies: the teams with their type and mission, the platforms and
value streams that contain them, who interacts with whom and in which mode, what of that slows or blocks a team, and the
responsibilities that no single team owns (dropped, contested or held temporarily).

Without a filter it covers all teams and the interactions that are in force. The answer is bounded: where "omitted" is
not zero, narrow it down with "focus", "types", "modes" or "groupings". For the details of one team call get-team.

${TEXTS_ARE_DATA}
`;

/** The action that gives an overview of the organisation. */
export function registerGetTeamTopologyAction(options: {
  actionsRegistry: ActionsRegistryService;
  orgModel: OrgModelService;
}): void {
  const { actionsRegistry, orgModel } = options;
  actionsRegistry.register({
    name: 'get-team-topology',
    title: 'Get the teams and how they interact',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z => {
        const groupRef = z.string().min(1).max(520);
        return z.object({
          at: z
            .string()
            .max(10)
            .optional()
            .describe('The date to look at, YYYY-MM-DD; today if absent'),
          focus: groupRef
            .optional()
            .describe('Only this team (name or ref) and its neighbours'),
          types: z
            .array(
              z.enum([
                'stream-aligned',
                'platform',
                'enabling',
                'complicated-subsystem',
                'undefined-type',
              ]),
            )
            .max(5)
            .optional()
            .describe('Only teams of these types'),
          modes: z
            .array(z.enum(INTERACTION_MODES))
            .max(INTERACTION_MODES.length)
            .optional()
            .describe('Only interactions of these modes'),
          states: z
            .array(z.enum(['planned', 'active', 'overdue', 'ended']))
            .max(4)
            .optional()
            .describe(
              'Interactions in these states; active and overdue if absent',
            ),
          groupings: z
            .array(groupRef)
            .max(50)
            .optional()
            .describe(
              'Only teams of these platforms or value streams (names or refs), and of those inside them',
            ),
        });
      },
      output: topologyAnswerSchema,
    },
    action: async ({ input, credentials }) => {
      const { at, focus, groupings, ...filter } = input;
      const model = await orgModel.getModel({ at }, { credentials });
      const items = [...model.teams, ...model.groupings];
      const refOf = (given: string, what: string) =>
        findNamedOrThrow(given, { items, kind: 'group', what, at: model.at })
          .ref;
      return {
        output: toTopologyAnswer(model, {
          ...filter,
          focus: focus === undefined ? undefined : refOf(focus, 'team'),
          groupings: groupings?.map(given => refOf(given, 'grouping')),
        }),
      };
    },
  });
}
