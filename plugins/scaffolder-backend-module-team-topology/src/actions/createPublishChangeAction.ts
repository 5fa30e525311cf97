import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { describeResult, readProposal } from '../publish/describeRun';
import { readFiles } from '../publish/readFiles';
import { ActionServices } from './openAction';
import { examples } from './createPublishChangeAction.examples';

/** Publishes what a template changed, wherever the configuration says. */
export function createPublishChangeAction(
  services: Pick<ActionServices, 'publishing'>,
) {
  return createTemplateAction({
    id: 'kumiki:publish:change',
    description:
      'Publishes the files of the workspace where kumiki.templates.publish says: as a pull request, a merge request, or a commit of the demo',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        title: z =>
          z.string().min(1).describe('What the change is, in one line'),
        description: z =>
          z
            .string()
            .optional()
            .describe('Markdown, for those who review the change'),
        fetched: z =>
          z
            .object({
              files: z
                .array(
                  z
                    .object({ path: z.string(), revision: z.string() })
                    .passthrough(),
                )
                .max(50)
                .optional(),
              repository: z.string().optional(),
              branch: z.string().optional(),
            })
            .passthrough()
            .optional()
            .describe(
              'The output of kumiki:entity:fetch: a file that has changed since is a conflict',
            ),
        removed: z =>
          z
            .array(z.string())
            .max(50)
            .optional()
            .describe('Fetched files that are to go'),
        token: z =>
          z
            .string()
            .optional()
            .describe(
              'A token to publish with instead of that of the integration',
            ),
      },
      output: {
        remoteUrl: z =>
          z
            .string()
            .optional()
            .describe('The pull request; absent in the demo and in dry runs'),
        state: z =>
          z
            .string()
            .describe(
              'proposed where somebody has to merge it, else published',
            ),
        paths: z =>
          z
            .array(z.string())
            .describe('The files that are new, changed or gone'),
        next: z => z.string().describe('What happens next, in Markdown'),
      },
    },
    async handler(ctx) {
      const { fetched = {}, removed = [], token } = ctx.input;
      const publisher = services.publishing.choose();
      const { files = [], repository, branch } = fetched;
      const result = await publisher.publishChange(
        {
          ...readProposal(ctx),
          ...(repository &&
            files.length > 0 && { source: { repository, branch } }),
          files: await readFiles(ctx.workspacePath, {
            fetched: files,
            removed,
          }),
        },
        { logger: ctx.logger, isDryRun: ctx.isDryRun === true, token },
      );
      ctx.output('state', result.state);
      ctx.output('paths', result.paths);
      ctx.output('remoteUrl', result.remoteUrl);
      ctx.output('next', describeResult(result, ctx));
    },
  });
}
