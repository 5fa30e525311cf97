import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the form of a Team API is about: the step of a template that asks for the team. */
export const teamApiFormSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        team: z.string().optional(),
        basis: z.string().optional(),
        type: z.string().optional(),
        mission: z.string().optional(),
        partOf: z.string().optional(),
        founded: z.string().optional(),
        does: z.array(z.string()).optional(),
        doesNot: z
          .array(
            z.object({
              responsibility: z.string(),
              handOffTo: z.string().optional(),
              reason: z.string().optional(),
            }),
          )
          .optional(),
        interim: z
          .array(
            z.object({
              responsibility: z.string(),
              rightfulOwner: z.string().optional(),
              since: z.string().optional(),
              reviewBy: z.string().optional(),
            }),
          )
          .optional(),
        channels: z
          .array(
            z.object({
              type: z.string(),
              name: z.string(),
              url: z.string().optional(),
            }),
          )
          .optional(),
        request: z.string().optional(),
        hours: z.string().optional(),
        responseTarget: z.string().optional(),
      })
      .describe('What a team says about itself, for a step as a whole'),
});
