import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readRef } from '../catalog/entityRefs';
import { ActionServices, openAction } from './openAction';
import { examples } from './createEntityUnchangedAction.examples';

/** Fails where somebody has changed one of the fetched files meanwhile. */
export function createEntityUnchangedAction(
  services: Pick<ActionServices, 'catalog' | 'files'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:unchanged',
    description:
      'Reads fetched files again and fails with a conflict if one has changed, so that changes made by others are not lost; run it right before the step that publishes',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        files: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                path: z.string(),
                revision: z.string(),
              }),
            )
            .max(50)
            .describe('The output `files` of kumiki:entity:fetch'),
      },
    },
    async handler(ctx) {
      const { catalog } = await openAction(ctx, services);
      const refs = ctx.input.files.map(({ entityRef }, index) =>
        readRef(entityRef, `files[${index}].entityRef`),
      );
      const now = await services.files.read([...new Set(refs)], {
        catalog,
        optional: true,
      });
      ctx.input.files.forEach(({ path, revision }, index) => {
        const file = now.get(refs[index]);
        if (file?.path !== path || file.revision !== revision) {
          throw new ConflictError(
            `${path} has changed since this task read it; run the template again`,
          );
        }
      });
      ctx.logger.info(`${now.size} files are as they were fetched`);
    },
  });
}
