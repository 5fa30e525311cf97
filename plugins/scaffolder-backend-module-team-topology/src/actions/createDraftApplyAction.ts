import {
  Entity,
  groupEntityV1alpha1Validator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  DRAFT_LIMITS,
  EntityEdit,
  parseModelDate,
  readDraftChanges,
} from '@kumiki/backstage-plugin-team-topology-common';
import { applyToCatalog } from '../drafts/applyToCatalog';
import { formatEntity, inSchemaOrder } from '../entities/formatEntity';
import { defaultPath } from '../entities/newEntity';
import { DeclaredEntity, Workspace } from '../workspace/Workspace';
import { ActionServices, openAction } from './openAction';
import { examples } from './createDraftApplyAction.examples';

/** The kinds that drafts change. */
const KINDS = ['Group', 'TeamApi', 'TeamInteraction', 'Component'];

/** Writes all changes of a draft to the fetched files, or none. */
export function createDraftApplyAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:draft:apply',
    description:
      'Writes the changes of a draft to the fetched files, keeping everything else in them; a change that no longer applies is a conflict, and nothing is written',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        at: z => z.string().describe('The day that the draft changes'),
        changes: z =>
          z
            .array(z.record(z.any()))
            .max(DRAFT_LIMITS.changes)
            .describe('The changes, as kumiki:draft:read gives them'),
      },
      output: {
        entityRefs: z =>
          z.array(z.string()).describe('The entities that changed'),
        paths: z => z.array(z.string()).describe('The files that changed'),
        groups: z =>
          z
            .string()
            .describe(
              'What to do where groups come from a directory, in Markdown; empty where no group comes or goes',
            ),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const at = parseModelDate(ctx.input.at, 'at');
      const changes = readDraftChanges(ctx.input.changes);
      const here: DeclaredEntity[] = [];
      for (const kind of KINDS) {
        here.push(...(await workspace.listEntities(kind)));
      }
      const { edits } = await applyToCatalog(
        { at, changes },
        { catalog, files: here.map(({ entity }) => entity) },
      );
      // All are looked at before the first is written.
      const ready: { edit: EntityEdit; declared?: DeclaredEntity }[] = [];
      for (const edit of edits) {
        ready.push({ edit, declared: await findDeclared(edit, workspace) });
        await check(edit, services);
      }
      const paths = new Set<string>();
      for (const { edit, declared } of ready) {
        paths.add(await write(edit.after, { declared, workspace }));
      }
      ctx.output(
        'entityRefs',
        edits.map(({ ref }) => ref),
      );
      ctx.output('paths', [...paths]);
      ctx.output('groups', describeGroups(edits));
      ctx.logger.info(`Wrote ${edits.length} entities to ${paths.size} files`);
    },
  });
}

/** Where an entity that exists is declared. */
async function findDeclared(
  { ref, before }: EntityEdit,
  workspace: Workspace,
): Promise<DeclaredEntity | undefined> {
  const declared = await workspace.findEntity(ref);
  if (before && !declared) {
    throw new NotFoundError(
      `${ref} is not in any file of the workspace; fetch it first with kumiki:entity:fetch`,
    );
  }
  return declared;
}

async function check(
  { before, after }: EntityEdit,
  services: Pick<ActionServices, 'calendar' | 'checker' | 'now'>,
): Promise<void> {
  if (!after) {
    return;
  }
  if (after.kind === 'Group') {
    if (!(await groupEntityV1alpha1Validator.check(after))) {
      throw new InputError(`${stringifyEntityRef(after)} is not a valid Group`);
    }
    return;
  }
  const today = services.calendar.dayAt(services.now());
  await services.checker.check(after, { today, before });
}

/** @returns the file that changed */
async function write(
  after: Entity | undefined,
  options: { declared?: DeclaredEntity; workspace: Workspace },
): Promise<string> {
  const { declared, workspace } = options;
  if (!declared) {
    // Only what exists is removed, and what exists is declared.
    const entity = after as Entity;
    const path = await workspace.normalize(defaultPath(entity));
    await workspace.add(path, formatEntity(entity), inSchemaOrder(entity));
    return path;
  }
  // An earlier entity of the same file may have moved it.
  const current = (await workspace.findEntity(declared.entityRef)) ?? declared;
  if (after) {
    const { metadata } = current.entity;
    await workspace.update(current, inSchemaOrder({ ...after, metadata }));
  } else {
    await workspace.remove(current);
  }
  return current.path;
}

function describeGroups(edits: readonly EntityEdit[]): string {
  const groups = edits.filter(
    ({ ref, before, after }) => ref.startsWith('group:') && !(before && after),
  );
  return groups.length === 0
    ? ''
    : [
        'Where groups come from a directory, change it there, too:',
        groups
          .map(({ ref, after }) => `- \`${ref}\` ${after ? 'comes' : 'goes'}`)
          .join('\n'),
      ].join('\n\n');
}
