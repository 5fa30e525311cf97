import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may ask of the responsibility picker. */
export const responsibilityPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a responsibility'),
  uiOptions: z =>
    z.object({
      states: z
        .array(z.enum(['owned', 'contested', 'interim', 'dropped']))
        .optional()
        .describe(
          'Only responsibilities in these states; all where it is absent',
        ),
      refuseAccepted: z
        .boolean()
        .optional()
        .describe('Refuses a responsibility that some team accepts already'),
    }),
});
