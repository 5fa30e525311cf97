import { Zod } from './Zod';

/** How many entities are at which level, and how much is known about them. */
export function rollupSchema(z: Zod) {
  return z.object({
    scorecard: z.string().describe('The entity ref of the scorecard'),
    entities: z.number().describe('How many entities it applies to'),
    levels: z
      .record(z.string(), z.number())
      .describe('Entities by level; none: below the lowest'),
    states: z
      .record(z.string(), z.number())
      .describe('Checks over all entities by state'),
    coverage: z
      .object({ known: z.number(), all: z.number() })
      .describe('How many checks are known; the others are unknown or errors'),
    weakest: z
      .array(
        z.object({ check: z.string(), lacking: z.number(), all: z.number() }),
      )
      .describe('Checks that lack most often, at most 5'),
  });
}

/** What is wrong, and where. */
export function problemFields(z: Zod) {
  return {
    field: z.string(),
    rule: z
      .string()
      .optional()
      .describe('The name of what is wrong, the same in every language'),
    message: z.string(),
  };
}

/** What is wrong with a check, and where. */
export function invalidCheckSchema(z: Zod) {
  return z.object({
    check: z.string(),
    ...problemFields(z),
    line: z.number().optional(),
    column: z.number().optional(),
    suggestion: z.string().optional().describe('What was probably meant'),
  });
}

/** What is there and is not shown. */
export function withheldSchema(z: Zod) {
  return z
    .array(z.string())
    .optional()
    .describe('Fields that have a value which you may not see');
}

/** What makes up most of a check's explanation. */
export function checkSchema(z: Zod) {
  return z.object({
    check: z.string().describe('The id of the check'),
    title: z.string(),
    level: z.string(),
    state: z
      .string()
      .describe('pass, fail, unknown, error, exempt or self-maintained'),
    since: z.string().optional(),
    message: z.string().optional(),
    reason: z
      .string()
      .optional()
      .describe('Why it is unknown, an error, exempt or self-maintained'),
    withheld: withheldSchema(z),
    remedy: z
      .string()
      .optional()
      .describe(
        'What to do about it, as Markdown: as the scorecard says where it fails, how to get the facts where they are not known',
      ),
    enforceFrom: z
      .string()
      .optional()
      .describe('The day from which it counts, where that is still to come'),
  });
}
