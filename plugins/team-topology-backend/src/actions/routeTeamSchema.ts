import { Zod } from './Zod';

/** A team to go to, with the way to reach it, in the shape that an agent gets. */
export function routeTeamSchema(z: Zod) {
  return z.object({
    ref: z.string().describe('The entity ref of the group'),
    title: z.string(),
    type: z.string().describe('The team type, or undefined-type'),
    contact: z
      .object({
        channels: z
          .array(
            z.object({
              type: z.string(),
              name: z.string(),
              url: z.string().optional(),
            }),
          )
          .optional(),
        request: z
          .string()
          .optional()
          .describe('Where to make a request: a template ref or a URL'),
        hours: z.string().optional(),
        responseTarget: z
          .string()
          .optional()
          .describe('Time until an answer, as an ISO 8601 duration'),
      })
      .optional(),
  });
}
