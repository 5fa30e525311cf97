import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/entityRefs';
import { inSchemaOrder } from '../entities/formatEntity';
import { ActionServices, openAction } from './openAction';
import { examples } from './createInteractionEndAction.examples';
import { reportChanges } from '../entities/describeChanges';

/** Says on which day an interaction ended. */
export function createInteractionEndAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:interaction:end',
    description:
      'Records the day on which an interaction between teams ended, in the fetched file that declares it',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        interaction: z => z.string().describe('The ref of the TeamInteraction'),
        ended: z =>
          z.string().describe('The day on which it ended, YYYY-MM-DD'),
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
      const { ended, interaction } = ctx.input;
      const entityRef = readRef(interaction, 'interaction', 'TeamInteraction');
      if (!isExistingDate(ended)) {
        throw new InputError(
          `ended is ${quoteValue(
            ended,
          )}, which is not a date that exists; allowed: YYYY-MM-DD`,
        );
      }
      const today = services.calendar.dayAt(services.now());
      if (ended > today) {
        throw new InputError(
          `ended is ${quoteValue(
            ended,
          )}, which is in the future; allowed: ${today} or earlier`,
        );
      }
      const declared = await workspace.findEntity(entityRef);
      if (!declared) {
        throw new NotFoundError(
          `${entityRef} is not in any file of the workspace; fetch it first with kumiki:entity:fetch`,
        );
      }
      const { spec } = declared.entity;
      if (spec?.ended !== undefined) {
        const day =
          typeof spec.ended === 'string' ? spec.ended : quoteValue(spec.ended);
        throw new ConflictError(`${entityRef} already ended on ${day}`);
      }
      if (typeof spec?.since === 'string' && ended < spec.since) {
        throw new InputError(
          `ended is ${quoteValue(
            ended,
          )}, which is before its first day; allowed: ${spec.since} or later`,
        );
      }
      const entity = { ...declared.entity, spec: { ...spec, ended } };
      await services.checker.check(entity);
      await workspace.update(declared, inSchemaOrder(entity));
      ctx.output('path', declared.path);
      ctx.output('entityRef', entityRef);
      reportChanges(ctx, declared.entity, entity);
      ctx.logger.info(`${entityRef} ended on ${ended}, in ${declared.path}`);
    },
  });
}
