import { Zod } from './Zod';

/** An overview of the organisation, in the shape that an agent gets. */
export function topologyAnswerSchema(z: Zod) {
  return z.object({
    at: z.string().describe('The date that the answer holds for'),
    boundaries: z
      .string()
      .optional()
      .describe(
        'declared-today: the date is past, and what teams do is as it is declared today',
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
    interactions: z.array(
      z.object({
        from: z
          .string()
          .describe('The provider, the facilitator or one collaborator'),
        to: z.string(),
        mode: z.string(),
        state: z.string(),
        about: z.string(),
      }),
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
      })
      .describe('How many more there are; filter to see them'),
  });
}
