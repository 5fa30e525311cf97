import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { describeResult, readProposal } from '../publish/describeRun';
import { readFiles } from '../publish/readFiles';
import { ActionServices } from './openAction';
import { examples } from './createPublishProjectAction.examples';

/** What a repository can be called everywhere. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/;

/** Makes a repository out of what a golden path generated, wherever the configuration says. */
export function createPublishProjectAction(
  services: Pick<ActionServices, 'publishing' | 'catalog'>,
) {
  return createTemplateAction({
    id: 'kumiki:publish:project',
    description:
      'Creates a repository from the files of the workspace where kumiki.templates.publish says, and registers it in the catalog',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('The name of the repository'),
        namespace: z =>
          z
            .string()
            .optional()
            .describe(
              'The namespace of its component; the demo has a folder for each',
            ),
        title: z =>
          z.string().min(1).describe('The message of its first commit'),
        description: z =>
          z.string().optional().describe('What the project is, in a sentence'),
        folder: z =>
          z
            .string()
            .optional()
            .describe('A folder of the workspace; all of it by default'),
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
            .describe('The repository; absent in the demo and in dry runs'),
        catalogInfoUrl: z =>
          z.string().optional().describe('What the catalog reads'),
        next: z => z.string().describe('What happens next, in Markdown'),
      },
    },
    async handler(ctx) {
      const { name, namespace, folder, token, description = '' } = ctx.input;
      if (!NAME.test(name)) {
        throw new InputError(
          `name is "${name}"; allowed: letters, digits, hyphens, dots and underscores`,
        );
      }
      const publisher = services.publishing.choose();
      const { title, author } = readProposal(ctx);
      const result = await publisher.publishProject(
        {
          name,
          namespace: namespace ?? DEFAULT_NAMESPACE,
          title,
          // Hosts refuse line breaks in it.
          description: description.replace(/\s+/g, ' ').trim().slice(0, 350),
          author,
          files: await readFiles(ctx.workspacePath, {
            fetched: [],
            removed: [],
            folder,
          }),
        },
        { logger: ctx.logger, isDryRun: ctx.isDryRun === true, token },
      );
      const { catalogInfoUrl, remoteUrl } = result;
      ctx.output('remoteUrl', remoteUrl);
      ctx.output('catalogInfoUrl', catalogInfoUrl);
      ctx.output('next', describeResult(result, ctx));
      if (catalogInfoUrl && services.publishing.settings.registers) {
        try {
          await services.catalog.addLocation(
            { type: 'url', target: catalogInfoUrl },
            { credentials: await ctx.getInitiatorCredentials() },
          );
          ctx.logger.info(`The catalog reads ${catalogInfoUrl}`);
        } catch (error) {
          // The repository is there; failing now would hide it.
          ctx.logger.warn(
            `The catalog could not be told to read ${catalogInfoUrl}: ${error}`,
          );
          ctx.output(
            'next',
            `The repository is there, but the catalog does not read it yet: register ${catalogInfoUrl}.`,
          );
        }
      }
    },
  });
}
