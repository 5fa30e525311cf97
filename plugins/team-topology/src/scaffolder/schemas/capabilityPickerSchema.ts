import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { CAPABILITY_VERDICTS } from '@kumiki/backstage-plugin-team-topology-common';

/** What a template may ask of the capability picker. */
export const capabilityPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a capability'),
  uiOptions: z =>
    z.object({
      verdicts: z
        .array(z.enum(CAPABILITY_VERDICTS))
        .optional()
        .describe(
          'Only capabilities with these verdicts; all where it is absent',
        ),
    }),
});
