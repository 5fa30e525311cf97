import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonValue } from '@backstage/types';
import { checkReferences } from '../catalog/checkReferences';
import { defaultPath } from '../entities/defaultPath';
import { formatEntity } from '../entities/formatEntity';
import { inSchemaOrder } from '../entities/inSchemaOrder';
import { findFreeName } from '../entities/findFreeName';
import { listChanges, summarizeChanges } from '../entities/listChanges';
import { mergeEntity } from '../entities/mergeEntity';
import { refuseBadDates } from '../entities/refuseBadDates';
import { refuseOtherTeam } from '../entities/refuseOtherTeam';
import { refuseSameInteraction } from '../entities/refuseSameInteraction';
import { isEntity } from '../workspace/entityRefOf';
import { ActionServices } from './ActionServices';
import { examples } from './createEntityWriteAction.examples';
import { openAction } from './openAction';

/** Writes an entity into the file that holds it, or into a new one. */
export function createEntityWriteAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:write',
    description:
      'Writes an entity: into the fetched file that declares it, where everything else stays as it is, or into a new one',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entity: z =>
          z
            .record(z.any())
            .describe(
              'The entity; fields of metadata and spec that are not given stay, null removes one',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'The file, where the entity is new; catalog/<kind>/<name>.yaml by default',
            ),
        lists: z =>
          z
            .enum(['replace', 'merge'])
            .optional()
            .describe(
              'What becomes of a list that is there: replaced by the given one (default), or given items are added and change those of the same name',
            ),
        freeName: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Where the name is taken and the file was not fetched, put a number behind it instead of failing',
            ),
      },
      output: {
        path: z => z.string().describe('The file that was written'),
        entityRef: z => z.string().describe('The ref of the entity'),
        changes: z =>
          z
            .array(
              z.object({
                field: z.string(),
                from: z.string().optional(),
                to: z.string().optional(),
              }),
            )
            .describe('The fields that changed'),
        summary: z => z.string().describe('The same as text, a line for each'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const given = ctx.input.entity as JsonValue;
      if (!isEntity(given)) {
        throw new InputError(
          'entity is not an entity; allowed: an object with apiVersion, kind, metadata and spec',
        );
      }
      const workspaceRefs = await workspace.listRefs();
      const named = ctx.input.freeName
        ? await findFreeName(withoutDefault(given), { workspace, catalog })
        : withoutDefault(given);
      const entityRef = stringifyEntityRef(named);
      const declared = await workspace.findEntity(entityRef);
      const entity = mergeEntity(declared?.entity, named, ctx.input.lists);
      await services.checker.check(entity);
      refuseOtherTeam(declared?.entity, entity);
      refuseBadDates(entity, {
        current: declared?.entity,
        today: services.calendar.dayAt(services.now()),
      });
      const existing = await checkReferences(entity, {
        catalog,
        known: workspaceRefs,
        alsoFind: declared ? [] : [entityRef],
      });
      if (existing.has(entityRef)) {
        throw new ConflictError(
          `${entityRef} exists already; allowed: another name, or fetch its file first to change it`,
        );
      }
      if (!declared) {
        await refuseSameInteraction(entity, catalog);
      }
      let path: string;
      if (declared) {
        path = declared.path;
        await workspace.update(declared, inSchemaOrder(entity));
      } else {
        path = await workspace.normalize(ctx.input.path ?? defaultPath(entity));
        await workspace.add(path, formatEntity(entity), inSchemaOrder(entity));
      }
      const changes = listChanges(declared?.entity, entity);
      const summary = summarizeChanges(changes);
      ctx.output('path', path);
      ctx.output('entityRef', entityRef);
      ctx.output('changes', changes);
      ctx.output('summary', summary);
      ctx.logger.info(`Wrote ${entityRef} to ${path}:\n${summary}`);
    },
  });
}

/** The default namespace is not written down: without one, it is meant. */
function withoutDefault<T extends Entity>(entity: T): T {
  const { namespace, ...metadata } = entity.metadata;
  return namespace === DEFAULT_NAMESPACE ? { ...entity, metadata } : entity;
}
