import { Zod } from './Zod';

/** How to reach a team, in the shape that an agent gets. */
export function contactSchema(z: Zod) {
  return z.object({
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
  });
}
