import {
  InteractionState,
  OrgInteraction,
  OrgTeamDetails,
  waysOfWorkingOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  contactSchema,
  frictionSchema,
  loadSchema,
  waysOfWorkingSchema,
  Zod,
} from './answerSchemas';

/** How to work with one team, in the shape that an agent gets. */
export function teamAnswerSchema(z: Zod) {
  const named = z.object({ ref: z.string(), title: z.string() });
  return z.object({
    at: z.string().describe('The date that the answer holds for'),
    ref: z.string().describe('The entity ref of the group'),
    title: z.string(),
    type: z.string().describe('The team type, or undefined-type'),
    grouping: z
      .object({
        type: z
          .string()
          .optional()
          .describe('platform or value-stream; absent where nobody said it'),
        teams: z.array(z.string()).describe('Refs of the teams directly in it'),
      })
      .optional()
      .describe(
        'Present if this is not a team but a group that contains teams',
      ),
    mission: z.string().optional(),
    partOf: z
      .string()
      .optional()
      .describe('The ref of the platform or value stream it belongs to'),
    founded: z.string().optional(),
    contested: z
      .array(z.string())
      .optional()
      .describe(
        'Several Team APIs claim this team and none takes precedence: say so, and do not rely on this answer',
      ),
    boundaries: z
      .string()
      .optional()
      .describe(
        'Present where the date is past. recorded: as the catalog had it on that day. imported: as files say. not-known: what the team was responsible for is not known',
      ),
    memberCount: z
      .number()
      .optional()
      .describe('Direct members in the catalog; absent where not known'),
    memberCountWithSubgroups: z.number().optional(),
    membersNotInCatalog: z
      .number()
      .optional()
      .describe('Declared members that are not in the catalog'),
    ownedComponentCount: z.number().optional(),
    does: z
      .array(named.extend({ primary: z.boolean() }))
      .describe('Responsibilities that the team accepts: ask it about these'),
    doesNot: z
      .array(
        named.extend({
          goTo: named.optional().describe('The team to go to instead'),
          reason: z.string().optional(),
        }),
      )
      .describe('Responsibilities that the team declines'),
    interim: z
      .array(
        named.extend({
          rightfulOwner: named
            .optional()
            .describe('The rightful owner; absent if there is none yet'),
          since: z.string(),
          reviewBy: z.string().optional(),
          overdue: z.boolean(),
        }),
      )
      .describe(
        'Responsibilities that the team holds temporarily for another team',
      ),
    contact: contactSchema(z).optional(),
    ...waysOfWorkingSchema(z),
    interactions: z.array(
      z.object({
        ref: z.string(),
        mode: z
          .string()
          .describe(
            'x-as-a-service, collaboration, facilitating, or undefined: they have not said how they work together',
          ),
        role: z.enum([
          'provider',
          'consumer',
          'collaborator',
          'facilitator',
          'facilitated',
          'partner',
        ]),
        with: z.array(named),
        state: z
          .string()
          .describe('active and overdue are in force; planned, ended are not'),
        purpose: z.string().optional(),
        capability: z.string().optional(),
        since: z.string(),
        until: z.string().optional(),
        reviewBy: z.string().optional(),
        overdueSince: z.string().optional(),
        friction: frictionSchema(z).optional(),
      }),
    ),
    load: loadSchema(z).optional(),
    omittedInteractions: z
      .number()
      .describe('How many more interactions there are'),
    findings: z
      .array(z.string())
      .describe('Problems with the data about the team'),
  });
}

/** What is in force comes first, so that a limit cuts off the past. */
const ORDER: InteractionState[] = ['active', 'overdue', 'planned', 'ended'];

type InteractionRole =
  | 'provider'
  | 'consumer'
  | 'collaborator'
  | 'facilitator'
  | 'facilitated'
  | 'partner';

/**
 * Puts one team into the words that an agent needs: refs with titles, the
 * team's own role in every interaction, and no more than so many of them.
 */
export function toTeamAnswer(
  details: OrgTeamDetails,
  options: { maxInteractions: number },
) {
  const { at, team, interactions, findings } = details;
  const titles = new Map(
    [...details.mentioned, ...details.responsibilities, team].map(
      ({ ref, title }) => [ref, title],
    ),
  );
  const named = (ref: string) => ({ ref, title: titles.get(ref) ?? ref });
  const optional = (ref?: string) => (ref === undefined ? ref : named(ref));

  const shown = [...interactions]
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .slice(0, options.maxInteractions);
  return {
    at,
    ref: team.ref,
    title: team.title,
    type: team.type,
    grouping: details.grouping && {
      type: details.grouping.type,
      teams: details.grouping.teams,
    },
    mission: team.mission,
    partOf: team.partOf,
    founded: team.founded,
    contested: team.contested,
    boundaries: details.boundaries,
    memberCount: team.memberCount,
    memberCountWithSubgroups: team.memberCountWithSubgroups,
    membersNotInCatalog: team.membersNotInCatalog,
    ownedComponentCount: team.ownedComponentCount,
    does: team.does.map(({ responsibility, primary }) => ({
      ...named(responsibility),
      primary,
    })),
    doesNot: team.doesNot.map(({ responsibility, handOffTo, reason }) => ({
      ...named(responsibility),
      goTo: optional(handOffTo),
      reason,
    })),
    interim: team.interim.map(
      ({ responsibility, rightfulOwner, since, reviewBy, overdue }) => ({
        ...named(responsibility),
        rightfulOwner: optional(rightfulOwner),
        since,
        reviewBy,
        overdue,
      }),
    ),
    contact: team.contact,
    ...waysOfWorkingOf(team),
    interactions: shown.map(interaction => ({
      ref: interaction.ref,
      mode: interaction.mode,
      role: roleOf(team.ref, interaction),
      with: [interaction.from, ...interaction.to]
        .filter(ref => ref !== team.ref)
        .map(named),
      state: interaction.state,
      purpose: interaction.purpose,
      capability: interaction.capability,
      since: interaction.since,
      until: interaction.until,
      reviewBy: interaction.reviewBy,
      overdueSince: interaction.overdueSince,
      friction: interaction.friction,
    })),
    load: details.load && {
      members: details.load.members,
      total: details.load.total,
      perMember: details.load.perMember,
    },
    omittedInteractions: interactions.length - shown.length,
    findings: findings.map(({ message }) => message),
  };
}

function roleOf(team: string, { mode, from }: OrgInteraction): InteractionRole {
  switch (mode) {
    case 'x-as-a-service':
      return from === team ? 'provider' : 'consumer';
    case 'facilitating':
      return from === team ? 'facilitator' : 'facilitated';
    case 'undefined':
      return 'partner';
    default:
      return 'collaborator';
  }
}
