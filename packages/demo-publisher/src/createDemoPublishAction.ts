import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CatalogRefresher } from './CatalogRefresher';
import { OrganisationRepository } from './OrganisationRepository';
import { readChange } from './readChange';
import { readEntities } from './readEntities';

/** The last step of a template in the demo: commits the workspace into the repository of the demo organisation. */
export function createDemoPublishAction(options: {
  repository: OrganisationRepository;
  refresher: CatalogRefresher;
}) {
  const { repository, refresher } = options;
  return createTemplateAction({
    id: 'demo:publish',
    description:
      'Demo only: commits the files of the workspace into the git repository of the demo organisation on this machine, all or none, and lets the catalog read them',
    supportsDryRun: true,
    schema: {
      input: {
        title: z =>
          z.string().min(1).describe('What the change is, for its commit'),
        files: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                path: z.string(),
                revision: z.string(),
              }),
            )
            .optional()
            .describe(
              'What `kumiki:entity:fetch` gave: a file that has changed since is a conflict',
            ),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('A folder of the workspace; all of it by default'),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('The folder of the repository; its root by default'),
      },
      output: {
        commit: z => z.string().optional().describe('Absent in a dry run'),
        entities: z => z.array(z.string()).describe('What the files declare'),
      },
    },
    async handler(ctx) {
      const change = await readChange(ctx);
      const dryRun = ctx.isDryRun;
      const { commit, paths } = await repository.publish(change, { dryRun });
      const entities = readEntities(
        change.files.filter(({ path }) => paths.includes(path)),
      );
      ctx.output(
        'entities',
        entities.map(({ entityRef }) => entityRef),
      );
      const what = `${
        paths.length === 1 ? 'one file' : `${paths.length} files`
      }: ${paths.join(', ')}`;
      if (!commit) {
        ctx.logger.info(`Would publish ${what}`);
        return;
      }
      ctx.logger.info(`Published ${what}`);
      ctx.output('commit', commit);
      try {
        await refresher.refresh(entities, { logger: ctx.logger });
      } catch (error) {
        // It is published; the catalog reads it by itself a little later.
        ctx.logger.warn(`The catalog could not be asked to read it: ${error}`);
      }
    },
  });
}
