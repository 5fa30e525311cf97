import { routeTeamSchema } from './routeTeamSchema';
import { Zod } from './Zod';

/** The answer to "who does this?", in the shape that an agent gets. */
export function routeAnswerSchema(z: Zod) {
  // Anew each time: what is used twice would become a reference in the schema,
  // and not every agent follows these.
  const team = () => routeTeamSchema(z);
  return z.object({
    at: z.string().describe('The date that the answer holds for'),
    responsibility: z.object({
      ref: z.string(),
      title: z.string(),
      description: z.string().optional(),
      state: z
        .string()
        .describe(
          'owned, contested, interim, orphaned (held by groups that are gone), dropped or unknown',
        ),
      stateFrom: z
        .string()
        .describe('declaration, ancestor, children or nothing'),
    }),
    from: team().optional().describe('The team that was asked first'),
    team: team()
      .optional()
      .describe('The team to go to; absent: nobody, or not one team'),
    foundBy: z
      .string()
      .optional()
      .describe('acceptance, interim, or hand-off (it has not said yes)'),
    steps: z
      .array(
        z.object({
          team: team(),
          stance: z.string().describe('accepts, interim, declines or silent'),
          responsibility: z.string(),
          reason: z.string().optional(),
          handOffTo: z.string().optional(),
        }),
      )
      .describe('How the answer was reached'),
    rightfulOwner: team()
      .optional()
      .describe('The rightful owner, where the team only holds it'),
    interimSince: z.string().optional(),
    goneTeams: z
      .array(z.string())
      .optional()
      .describe('Groups that accept or hold it and that exist no more'),
    alternatives: z.array(team()).describe('Other teams that could be meant'),
    uncertainties: z
      .array(z.string())
      .describe('What to know before relying on the answer; tell the person'),
  });
}
