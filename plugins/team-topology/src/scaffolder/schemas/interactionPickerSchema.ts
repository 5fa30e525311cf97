import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may ask of the interaction picker. */
export const interactionPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a team interaction'),
  uiOptions: z =>
    z.object({
      states: z
        .array(z.enum(['planned', 'active', 'overdue', 'ended']))
        .optional()
        .describe('Only interactions in these states; all where it is absent'),
    }),
});
