import {
  interactionsWithFriction,
  MapFilter,
  OrgModel,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Zod } from './answerSchemas';

/** An overview of the organisation, in the shape that an agent gets. */
export function topologyAnswerSchema(z: Zod) {
  return z.object({
    at: z.string().describe('The date that the answer holds for'),
    boundaries: z
      .string()
      .optional()
      .describe(
        'Present where the date is past. recorded: as the catalog had it on that day. imported: as files say. not-known: only dates are known',
      ),
    declared: z
      .boolean()
      .describe('Whether anybody has described a team or an interaction yet'),
    teams: z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        type: z.string(),
        known: z
          .boolean()
          .describe('False where the catalog does not know the team'),
        grouping: z.string().optional(),
        mission: z.string().optional().describe('Shortened'),
      }),
    ),
    groupings: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          type: z
            .string()
            .optional()
            .describe('platform or value-stream; absent where nobody said it'),
          within: z
            .string()
            .optional()
            .describe('The ref of the grouping around it'),
        }),
      )
      .describe('What contains the teams above'),
    interactions: z.array(
      z.object({
        from: z
          .string()
          .describe('The provider, the facilitator or one of the teams'),
        to: z.string(),
        mode: z
          .string()
          .describe(
            'undefined: the teams have not said how they work together',
          ),
        state: z.string(),
        about: z.string(),
      }),
    ),
    friction: z
      .array(
        z.object({
          interaction: z.string().describe('The entity ref'),
          title: z.string(),
          from: z.string(),
          to: z.array(z.string()),
          level: z.string().describe('slowing or blocking'),
          note: z
            .string()
            .optional()
            .describe('What the problem is; shortened'),
          since: z.string().optional(),
          days: z.number().optional().describe('For how many days'),
        }),
      )
      .describe(
        'Interactions that hold up a team, filter or not; what blocks first, the oldest before the others',
      ),
    unsettledResponsibilities: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          state: z
            .string()
            .describe('dropped, orphaned, contested, interim or unknown'),
          heldBy: z.array(z.string()),
        }),
      )
      .describe('Responsibilities that no single team owns, filter or not'),
    omitted: z
      .object({
        teams: z.number(),
        interactions: z.number(),
        responsibilities: z.number(),
        friction: z.number(),
      })
      .describe('How many more there are; filter to see them'),
  });
}

const MAX_TEAMS = 100;
const MAX_INTERACTIONS = 200;
const MAX_RESPONSIBILITIES = 50;
const MAX_FRICTION = 50;
const MAX_MISSION_LENGTH = 160;

/**
 * An overview that fits an agent's attention, whatever the size of the
 * organisation; it says how much it leaves out.
 */
export function toTopologyAnswer(model: OrgModel, filter: MapFilter) {
  const selection = selectMap(model, filter, { nodeBudget: MAX_TEAMS });
  const edges = selection.edges.slice(0, MAX_INTERACTIONS);
  const missions = new Map(
    model.teams.map(({ ref, mission }) => [ref, mission]),
  );
  const unsettled = model.responsibilities.filter(
    ({ state }) => state !== 'owned',
  );
  const friction = interactionsWithFriction(model);
  return {
    at: model.at,
    boundaries: model.boundaries,
    declared: model.declared,
    teams: selection.teams.map(({ ref, title, type, known, grouping }) => ({
      ref,
      title,
      type,
      known,
      grouping,
      mission: shorten(missions.get(ref)),
    })),
    groupings: selection.groupings.map(({ ref, title, type, within }) => ({
      ref,
      title,
      type,
      within,
    })),
    interactions: edges.map(({ from, to, mode, state, label }) => ({
      from,
      to,
      mode,
      state,
      about: label,
    })),
    friction: friction
      .slice(0, MAX_FRICTION)
      .map(({ interaction, friction: { level, note, since }, days }) => ({
        interaction: interaction.ref,
        title: interaction.title,
        from: interaction.from,
        to: interaction.to,
        ...{ level, note: shorten(note), since, days },
      })),
    unsettledResponsibilities: unsettled
      .slice(0, MAX_RESPONSIBILITIES)
      .map(({ ref, title, state, acceptedBy, interimBy }) => ({
        ref,
        title,
        state,
        heldBy: [...acceptedBy, ...interimBy],
      })),
    omitted: {
      teams: selection.hidden.teams,
      interactions:
        selection.hidden.edges + selection.edges.length - edges.length,
      responsibilities: Math.max(0, unsettled.length - MAX_RESPONSIBILITIES),
      friction: Math.max(0, friction.length - MAX_FRICTION),
    },
  };
}

function shorten(text: string | undefined): string | undefined {
  return text === undefined || text.length <= MAX_MISSION_LENGTH
    ? text
    : `${text.slice(0, MAX_MISSION_LENGTH - 1)}…`;
}
