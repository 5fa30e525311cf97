import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  CAPABILITY_VERDICTS,
  INTERACTION_MODES,
  InteractionMode,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The spec of a TeamInteraction while it is being written: anything can be missing. */
export interface InteractionSpec {
  mode?: InteractionMode;
  from?: string;
  to?: (string | undefined)[];
  purpose?: string;
  capability?: string;
  since?: string;
  until?: string;
  reviewBy?: string;
  people?: { user?: string; allocation?: number }[];
  goals?: string[];
  exitCriteria?: string;
}

/** A field of the spec. */
export type SpecField = keyof InteractionSpec;

/** The fields that only one mode has. */
const ONLY_IN: Partial<Record<SpecField, InteractionMode>> = {
  capability: 'x-as-a-service',
  people: 'facilitating',
  goals: 'facilitating',
  exitCriteria: 'facilitating',
};

/** Whether the form asks for a field in a mode. */
export function hasField(
  mode: InteractionMode | undefined,
  field: SpecField,
): boolean {
  const only = ONLY_IN[field];
  return only === undefined || only === mode;
}

/** The optional fields of an interaction that a template can require. */
const REQUIRABLE = [
  'purpose',
  'capability',
  'until',
  'reviewBy',
  'people',
  'goals',
  'exitCriteria',
] as const;

/** The value and options of the interaction editor. */
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
        .describe('Only these modes (default: all)'),
      verdicts: z
        .array(z.enum(CAPABILITY_VERDICTS))
        .optional()
        .describe('Only capabilities with these verdicts (default: all)'),
      required: z
        .array(z.enum(REQUIRABLE))
        .optional()
        .describe(
          'Additional required fields, besides those that the kind requires',
        ),
    }),
});

/** How each field of the spec is read, in the order in which they are handed over. */
const READERS: {
  [TField in SpecField]-?: (value: unknown) => InteractionSpec[TField];
} = {
  mode: value => INTERACTION_MODES.find(mode => mode === value),
  from: textOf,
  to: value => listOf(value)?.map(textOf),
  purpose: textOf,
  capability: textOf,
  since: textOf,
  until: textOf,
  reviewBy: textOf,
  people: value => listOf(value)?.map(personOf),
  goals: value => listOf(value)?.map(goal => textOf(goal) ?? ''),
  exitCriteria: textOf,
};
const FIELDS = Object.keys(READERS) as SpecField[];

/** The part of a value that the form can show; the value can come from the address of the page. */
export function readSpec(value: unknown): InteractionSpec {
  const spec = recordOf(value);
  return Object.fromEntries(
    FIELDS.map(field => [field, READERS[field](spec[field])] as const),
  );
}

/**
 * The value for the template: without empty rows, blank texts and fields that
 * the mode does not have.
 */
export function tidySpec(draft: InteractionSpec): InteractionSpec {
  const { to, people, goals } = draft;
  const tidy: InteractionSpec = {
    ...draft,
    to: to?.filter(isFilledIn),
    people: people?.filter(({ user }) => isFilledIn(user)).map(tidyPerson),
    goals: goals?.filter(isFilledIn),
  };
  return Object.fromEntries(
    FIELDS.filter(field => hasField(draft.mode, field))
      .map(field => [field, tidy[field]] as const)
      .filter(([, value]) =>
        Array.isArray(value) ? value.length > 0 : isFilledIn(value),
      ),
  );
}

function personOf(value: unknown): { user?: string; allocation?: number } {
  const { user, allocation } = recordOf(value);
  return {
    user: textOf(user),
    allocation: typeof allocation === 'number' ? allocation : undefined,
  };
}

function tidyPerson(person: { user?: string; allocation?: number }) {
  const { user, allocation } = person;
  return allocation === undefined ? { user } : { user, allocation };
}

function isFilledIn(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function listOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
