import { routeAnswerSchema } from './routeAnswerSchema';
import { routeTeamSchema } from './routeTeamSchema';
import { Zod } from './Zod';

/** The answer to "what do I use for this?", in the shape that an agent gets. */
export function goldenPathAnswerSchema(z: Zod) {
  // Anew each time: what is used twice would become a reference in the schema,
  // and not every agent follows these.
  return z.object({
    need: z.string(),
    answer: answerSchema(z)
      .optional()
      .describe('The one to use, or the clear no; absent: nothing fits'),
    others: z
      .array(answerSchema(z))
      .describe('What else could be meant, best first'),
    route: routeAnswerSchema(z)
      .optional()
      .describe('Who does it, where the question is about work that teams do'),
    leads: z
      .string()
      .optional()
      .describe('Which of the two it is after: capability or responsibility'),
  });
}

function answerSchema(z: Zod) {
  return z.object({
    capability: capabilitySchema(z),
    need: z
      .string()
      .optional()
      .describe('The need of the capability that fits best, in its own words'),
    owner: routeTeamSchema(z).optional(),
    instead: capabilitySchema(z).optional().describe('What to use instead'),
    consumerCount: z.number().describe('How many components use it'),
  });
}

function capabilitySchema(z: Zod) {
  return z.object({
    ref: z.string(),
    title: z.string(),
    description: z.string().optional(),
    owner: z.string().optional(),
    verdict: z.string().describe('offered, planned, not-offered or retiring'),
    access: z
      .string()
      .optional()
      .describe('How to get it: self-service, request or assisted'),
    template: z
      .string()
      .optional()
      .describe('The ref of the software template to run'),
    guide: z.string().optional(),
    responseTarget: z.string().optional(),
    reason: z.string().optional().describe('Why it is not simply offered'),
    instead: z.string().optional(),
  });
}
