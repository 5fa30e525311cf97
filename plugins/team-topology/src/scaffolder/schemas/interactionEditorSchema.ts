import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  CAPABILITY_VERDICTS,
  INTERACTION_MODES,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The fields of an interaction that a template may insist on. */
const REQUIRABLE = [
  'purpose',
  'capability',
  'until',
  'reviewBy',
  'people',
  'goals',
  'exitCriteria',
] as const;

/** What a template may ask of the interaction editor. */
export const interactionEditorSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        mode: z.enum(INTERACTION_MODES),
        from: z.string(),
        to: z.array(z.string()),
        purpose: z.string().optional(),
        capability: z.string().optional(),
        since: z.string(),
        until: z.string().optional(),
        reviewBy: z.string().optional(),
        people: z
          .array(
            z.object({ user: z.string(), allocation: z.number().optional() }),
          )
          .optional(),
        goals: z.array(z.string()).optional(),
        exitCriteria: z.string().optional(),
      })
      .describe('The spec of a TeamInteraction'),
  uiOptions: z =>
    z.object({
      modes: z
        .array(z.enum(INTERACTION_MODES))
        .optional()
        .describe('Only these modes; all three where it is absent'),
      verdicts: z
        .array(z.enum(CAPABILITY_VERDICTS))
        .optional()
        .describe('Only capabilities with these verdicts'),
      required: z
        .array(z.enum(REQUIRABLE))
        .optional()
        .describe('Fields that must be filled in besides those of the kind'),
    }),
});
