import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NeedService } from '../service/NeedService';
import { goldenPathAnswerSchema } from './goldenPathAnswerSchema';
import { TEXTS_ARE_DATA } from './textsAreData';

const DESCRIPTION = `
Tells what to use for a need, such as "run a scheduled job": the one capability that the organisation's platforms offer
for it and how to get it (a software template, a guide, a request), or a clear "not offered", "planned" or "retiring"
with the reason and what to use instead.

Use it before choosing or building infrastructure or tooling. Ask for the need, not for a product, in English or
Japanese. Where the question is rather about work that teams do, "route" says who does it. A need that nothing answers is
counted, without saying who asked, if the caller may report needs, so that the platform teams see what is missing; do not
put anything personal into it.

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
