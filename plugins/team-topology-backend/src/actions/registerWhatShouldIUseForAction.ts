import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NeedService } from '../needs/NeedService';
import {
  namedResponsibilitiesSchema,
  TEXTS_ARE_DATA,
  routeAnswerSchema,
  routeTeamSchema,
  Zod,
} from './answerSchemas';

const DESCRIPTION = `
Finds what to use for a need, such as "run a scheduled job": the one capability that the organisation's platforms offer
for it, and how to get it (a software template, a guide, a request), or a clear "not offered", "planned" or "retiring"
with the reason and what to use instead.

Use it before choosing or building infrastructure or tooling. Ask for the need, not for a product, in English or
Japanese. If the question is about work that a team does, "route" names the team. If nothing answers a need and the
caller may report needs, the need is counted anonymously, so that platform teams see what is missing; do not put anything
personal into it.

${TEXTS_ARE_DATA}
`;

/** The action that answers "what do I use for this?". */
export function registerWhatShouldIUseForAction(options: {
  actionsRegistry: ActionsRegistryService;
  needs: NeedService;
}): void {
  const { actionsRegistry, needs } = options;
  actionsRegistry.register({
    name: 'what-should-i-use-for',
    title: 'Find what to use for a need',
    description: DESCRIPTION,
    // It counts what has no answer.
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          need: z
            .string()
            .min(1)
            .max(200)
            .describe('What is needed, in any words, English or Japanese'),
          limit: z
            .number()
            .int()
            .min(0)
            .max(20)
            .optional()
            .describe('How many answers besides the first; 5 if absent'),
        }),
      output: goldenPathAnswerSchema,
    },
    action: async ({ input, credentials }) => ({
      output: await needs.findOrReport(input, { credentials }),
    }),
  });
}

/** The answer to "what do I use for this?", in the shape that an agent gets. */
function goldenPathAnswerSchema(z: Zod) {
  // Anew each time: what is used twice would become a reference in the schema,
  // and not every agent follows these.
  return z.object({
    need: z.string(),
    answer: answerSchema(z)
      .optional()
      .describe('The capability to use, or a clear no; absent if nothing fits'),
    others: z
      .array(answerSchema(z))
      .describe('Other possible answers, best first'),
    route: routeAnswerSchema(z)
      .optional()
      .describe('Who does it, where the question is about work that teams do'),
    leads: z
      .string()
      .optional()
      .describe('What the question is about: capability or responsibility'),
    isUnsure: z
      .boolean()
      .optional()
      .describe('True where it may be about either; mention both'),
    otherResponsibilities: namedResponsibilitiesSchema(z)
      .optional()
      .describe('Other responsibilities that it could be about, best first'),
  });
}

function answerSchema(z: Zod) {
  return z.object({
    capability: capabilitySchema(z),
    need: z
      .string()
      .optional()
      .describe(
        'The best-matching need of the capability, as its owner wrote it',
      ),
    owner: routeTeamSchema(z).optional(),
    instead: capabilitySchema(z).optional().describe('What to use instead'),
    consumerCount: z
      .number()
      .optional()
      .describe('How many components use it; absent where not known'),
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
    reason: z
      .string()
      .optional()
      .describe('Why it is not offered, or only with restrictions'),
    instead: z.string().optional(),
  });
}
