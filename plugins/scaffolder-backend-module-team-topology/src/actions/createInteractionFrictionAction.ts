import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { FRICTION_LEVELS } from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/entityRefs';
import { reportChanges } from '../entities/describeChanges';
import { inSchemaOrder } from '../entities/formatEntity';
import { examples } from './createInteractionFrictionAction.examples';
import { ActionServices, openAction } from './openAction';

/** Says how much friction there is in an interaction, in the place of what was said before. */
export function createInteractionFrictionAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:interaction:friction',
    description:
      'Records how much friction there is between the teams of an interaction, in the fetched file that declares it',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        interaction: z => z.string().describe('The ref of the TeamInteraction'),
        level: z =>
          z
            .enum(FRICTION_LEVELS)
            .describe('Whether it slows down or blocks one of the teams'),
        note: z =>
          z
            .string()
            .optional()
            .describe(
              'What the problem is; a note from before goes where none is given',
            ),
        since: z =>
          z
            .string()
            .optional()
            .describe(
              'The first day on which it was so, YYYY-MM-DD; today by default, or the same as before for the same level',
            ),
      },
      output: {
        path: z => z.string().describe('The file that was written'),
        entityRef: z => z.string().describe('The ref of the interaction'),
        changes: z =>
          z
            .array(
              z.object({
                field: z.string(),
                before: z.string().optional(),
                after: z.string().optional(),
              }),
            )
            .describe('The fields that change, and what they were and are'),
        summary: z => z.string().describe('The same as a list in Markdown'),
      },
    },
    async handler(ctx) {
      const { workspace } = await openAction(ctx, services);
      const { interaction, level } = ctx.input;
      const note = ctx.input.note?.trim() || undefined;
      const entityRef = readRef(interaction, 'interaction', 'TeamInteraction');
      const declared = await workspace.findEntity(entityRef);
      if (!declared) {
        throw new NotFoundError(
          `${entityRef} is not in any file of the workspace; fetch it first with kumiki:entity:fetch`,
        );
      }
      const { spec } = declared.entity;
      if (spec?.ended !== undefined) {
        throw new ConflictError(
          `${entityRef} has ended; allowed: an interaction that goes on`,
        );
      }
      const today = services.calendar.dayAt(services.now());
      const since =
        ctx.input.since || sinceBefore(spec?.friction, level) || today;
      const friction = {
        level,
        ...(note !== undefined && { note }),
        since,
      };
      const entity = { ...declared.entity, spec: { ...spec, friction } };
      await services.checker.check(entity, { today, before: declared.entity });
      await workspace.update(declared, inSchemaOrder(entity));
      ctx.output('path', declared.path);
      ctx.output('entityRef', entityRef);
      reportChanges(ctx, declared.entity, entity);
      ctx.logger.info(`Friction in ${entityRef} is ${level} since ${since}`);
    },
  });
}

/** Since when it has been the same; what was written there may be anything. */
function sinceBefore(friction: unknown, level: string): string | undefined {
  const before: { level?: unknown; since?: unknown } = Object(friction);
  return before.level === level && typeof before.since === 'string'
    ? before.since
    : undefined;
}
