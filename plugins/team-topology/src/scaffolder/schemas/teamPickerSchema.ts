import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { TEAM_TYPES } from '@kumiki/backstage-plugin-team-topology-common';

/** What a template may ask of the team picker. */
export const teamPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a group'),
  uiOptions: z =>
    z.object({
      teamTypes: z
        .array(z.enum([...TEAM_TYPES, 'undefined-type']))
        .optional()
        .describe('Only teams of these types; all where it is absent'),
      includeGone: z
        .boolean()
        .optional()
        .describe(
          'Also takes groups that are no longer in the catalog and whose Team API still accepts or holds something',
        ),
    }),
});
