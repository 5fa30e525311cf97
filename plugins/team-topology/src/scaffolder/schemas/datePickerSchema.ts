import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may ask of the date picker. */
export const datePickerSchema = makeFieldSchema({
  output: z => z.string().describe('A day, YYYY-MM-DD'),
  uiOptions: z =>
    z.object({
      refusePast: z.boolean().optional().describe('Refuses a day before today'),
      refuseFuture: z
        .boolean()
        .optional()
        .describe('Refuses a day after today'),
      notBefore: z
        .string()
        .optional()
        .describe(
          'The field of the form with the first day that is allowed: a date, or an interaction of which it is the first day',
        ),
    }),
});
