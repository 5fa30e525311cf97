import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  KUMIKI_KINDS,
  Referrer,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/entityRefs';
import { ActionServices, openAction } from './openAction';
import { examples } from './createEntityRemoveAction.examples';

/** How many of those that still name it are listed. */
const MOST_LISTED = 20;

/** Takes the declaration of an entity out of the fetched file. */
export function createEntityRemoveAction(
  services: Pick<ActionServices, 'catalog'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:remove',
    description:
      'Removes an entity from the fetched file that declares it, and says what still refers to it',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe(
              'A TeamApi, TeamInteraction, Responsibility, Capability or OptOut',
            ),
        confirmed: z =>
          z.boolean().describe('Whether a person has confirmed it'),
      },
      output: {
        path: z => z.string().describe('The file that declared it'),
        entityRef: z => z.string().describe('The ref of the entity'),
        referrers: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                title: z.string().optional(),
                fields: z.array(z.string()),
              }),
            )
            .describe('What still refers to it'),
        summary: z => z.string().describe('The same as a list in Markdown'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const entityRef = readRef(ctx.input.entityRef, 'entityRef');
      const isOurs = KUMIKI_KINDS.some(kind =>
        entityRef.startsWith(`${kind.toLowerCase()}:`),
      );
      if (!isOurs) {
        throw new InputError(
          `entityRef is "${entityRef}"; allowed: a ${KUMIKI_KINDS.join(', ')}`,
        );
      }
      if (!ctx.input.confirmed) {
        throw new InputError(
          `The removal of ${entityRef} is not confirmed; allowed: confirmed: true`,
        );
      }
      const declared = await workspace.findEntity(entityRef);
      if (!declared) {
        throw new NotFoundError(
          `${entityRef} is not in any file of the workspace; fetch it first with kumiki:entity:fetch`,
        );
      }
      const referrers = await catalog.listReferrers(
        stringifyEntityRef(declared.entity),
      );
      const declaresMore = await workspace.remove(declared);
      const { path } = declared;
      ctx.output('path', path);
      ctx.output('entityRef', entityRef);
      ctx.output('referrers', referrers);
      ctx.output(
        'summary',
        describe({ entityRef, path, declaresMore, referrers }),
      );
      ctx.logger.info(`Removed ${entityRef} from ${path}`);
    },
  });
}

function describe(removal: {
  entityRef: string;
  path: string;
  /** Whether something else is still declared in the file. */
  declaresMore: boolean;
  referrers: readonly Referrer[];
}): string {
  const { entityRef, path, declaresMore, referrers } = removal;
  const listed = referrers
    .slice(0, MOST_LISTED)
    .map(
      referrer => `- \`${referrer.entityRef}\` (${referrer.fields.join(', ')})`,
    );
  const more = referrers.length - listed.length;
  return [
    `\`${entityRef}\` is gone from \`${path}\`.`,
    ...(declaresMore
      ? []
      : [
          'The file declares nothing else. It stays, since a Location that names it would fail without it; delete it once none does.',
        ]),
    ...(referrers.length === 0
      ? ['Nothing refers to it.']
      : [
          'These still refer to it, and are reported until they no longer do:',
          [...listed, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
        ]),
  ].join('\n\n');
}
