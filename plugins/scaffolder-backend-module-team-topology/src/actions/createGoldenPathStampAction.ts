import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  ANNOTATION_GOLDEN_PATH_VERSION,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/entityRefs';
import { mergeEntity } from '../entities/mergeEntity';
import { isEntity, Workspace } from '../workspace/Workspace';
import { ActionServices } from './openAction';
import { examples } from './createGoldenPathStampAction.examples';

const DEFAULT_PATH = './catalog-info.yaml';

/** Records the template that runs, and its version, on the entities of a file. */
export function createGoldenPathStampAction(
  services: Pick<ActionServices, 'publishing'>,
) {
  return createTemplateAction({
    id: 'kumiki:golden-path:stamp',
    description:
      'Records the template that runs, its version, and the repository to come, as annotations of the entities that a file declares',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe(`The file; ${DEFAULT_PATH} by default`),
        repository: z =>
          z
            .string()
            .optional()
            .describe(
              'The name of the repository that kumiki:publish:project creates: recorded as the source of the entities',
            ),
      },
      output: {
        template: z => z.string().describe('The ref of the template'),
        version: z => z.string().describe('Its version'),
      },
    },
    async handler(ctx) {
      const { path = DEFAULT_PATH, repository } = ctx.input;
      const { entityRef, entity: template } = ctx.templateInfo ?? {};
      const version =
        template?.metadata.annotations?.[ANNOTATION_GOLDEN_PATH_VERSION];
      if (!entityRef || !version) {
        throw new InputError(
          `The template has no annotation ${ANNOTATION_GOLDEN_PATH_VERSION}, so there is no version to record`,
        );
      }
      const templateRef = readRef(entityRef, 'template', 'template');
      const workspace = await Workspace.create(ctx.workspacePath);
      const file = await workspace.read(path);
      if (!file?.documents.some(isEntity)) {
        throw new NotFoundError(
          `${path} does not declare an entity; allowed: a file of the workspace that declares one`,
        );
      }
      const source =
        repository === undefined
          ? {}
          : services.publishing.settings.sourceAnnotation(repository);
      let stamped = file;
      file.documents.forEach((data, index) => {
        if (isEntity(data)) {
          const { apiVersion, kind, metadata } = data;
          const annotations = {
            [ANNOTATION_GOLDEN_PATH_TEMPLATE]: templateRef,
            [ANNOTATION_GOLDEN_PATH_VERSION]: version,
            ...source,
          };
          const { name } = metadata;
          const entity = mergeEntity(data, {
            apiVersion,
            kind,
            metadata: { name, annotations },
          });
          stamped = stamped.withDocument(index, { ...entity });
        }
      });
      await workspace.write([{ path, content: stamped.text }]);
      ctx.output('template', templateRef);
      ctx.output('version', version);
      ctx.logger.info(`${path} comes from ${templateRef}, ${version}`);
    },
  });
}
