import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonValue } from '@backstage/types';
import { checkReferences } from '../catalog/checkReferences';
import { defaultPath, withFreeName } from '../entities/newEntity';
import { formatEntity, inSchemaOrder } from '../entities/formatEntity';
import { keepSpelling } from '../entities/keepSpelling';
import { refuseOutdatedForm, withoutEmptied } from '../entities/formBasis';
import { mergeEntity } from '../entities/mergeEntity';
import {
  refuseOtherTeam,
  refuseSameInteraction,
} from '../entities/refuseConflicts';
import { isEntity } from '../workspace/Workspace';
import { ActionServices, openAction } from './openAction';
import { examples } from './createEntityWriteAction.examples';
import { reportChanges } from '../entities/describeChanges';

/** Writes an entity into the file that holds it, or into a new one. */
export function createEntityWriteAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:write',
    description:
      'Writes an entity to the fetched file that declares it, keeping everything else in that file, or to a new file',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entity: z =>
          z
            .record(z.any())
            .describe(
              'The entity; omitted fields of metadata and spec are kept, null removes a field',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'The file for a new entity; catalog/<kind>/<name>.yaml by default',
            ),
        basis: z =>
          z
            .string()
            .optional()
            .describe(
              'What the form was prefilled with, as KumikiEntityForm sets it: the spec of the entity as JSON. Another spec in the catalog is a conflict',
            ),
        asked: z =>
          z
            .array(z.string())
            .max(50)
            .optional()
            .describe(
              'The fields of the spec that the form asks for: with a basis, those that are not given are removed',
            ),
        freeName: z =>
          z
            .boolean()
            .optional()
            .describe(
              'The entity is new; if its name is taken, a number is appended',
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
                before: z.string().optional(),
                after: z.string().optional(),
              }),
            )
            .describe('The fields that change, and what they were and are'),
        summary: z => z.string().describe('The same as a list in Markdown'),
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
      const givenRef = stringifyEntityRef(given);
      const here = await workspace.listEntities(given.kind);
      const isNew = ctx.input.freeName === true;
      const named = isNew
        ? await withFreeName(given, {
            catalog,
            isHere: ref => here.some(it => it.entityRef === ref),
          })
        : given;
      const entityRef = stringifyEntityRef(named);
      const declared = isNew ? undefined : await workspace.findEntity(givenRef);
      const { basis, asked = [] } = ctx.input;
      if (basis !== undefined) {
        await refuseOutdatedForm(entityRef, basis, catalog);
      }
      const entity = keepSpelling(
        declared?.entity,
        mergeEntity(
          declared?.entity,
          basis === undefined ? named : withoutEmptied(named, asked),
        ),
      );
      await services.checker.check(entity, {
        today: services.calendar.dayAt(services.now()),
        before: declared?.entity,
      });
      if (declared) {
        refuseOtherTeam(declared.entity, entity);
      }
      const existing = await checkReferences(entity, {
        catalog,
        before: declared?.entity,
        known: await workspace.listRefs(),
        alsoFind: declared || isNew ? [] : [entityRef],
      });
      if (existing.has(entityRef)) {
        throw new ConflictError(
          `${entityRef} already exists; allowed: another name, or fetch its file first to change it`,
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
      reportChanges(ctx, declared?.entity, entity);
      ctx.output('path', path);
      ctx.output('entityRef', entityRef);
      ctx.logger.info(`Wrote ${entityRef} to ${path}`);
    },
  });
}
