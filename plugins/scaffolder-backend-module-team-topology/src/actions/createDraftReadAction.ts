import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  buildOrgModel,
  compareOrgModels,
  DRAFT_LIMITS,
  readDraftChanges,
  renderChangesMarkdown,
} from '@kumiki/backstage-plugin-team-topology-common';
import { applyToCatalog } from '../drafts/applyToCatalog';
import { ActionServices, openAction } from './openAction';
import { examples } from './createDraftReadAction.examples';

/** Reads a draft, and finds out what publishing it changes. */
export function createDraftReadAction(
  services: Pick<ActionServices, 'catalog' | 'drafts'>,
) {
  return createTemplateAction({
    id: 'kumiki:draft:read',
    description:
      'Reads a draft of the organisation, and says which entities it changes',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        draft: z =>
          z.string().max(64).describe('The id of the draft, as in its address'),
        version: z =>
          z
            .number()
            .int()
            .positive()
            .optional()
            .describe(
              'The version that somebody wants to publish; one that was changed meanwhile is refused',
            ),
      },
      output: {
        name: z => z.string().describe('The name of the draft'),
        at: z => z.string().describe('The day that it changes, YYYY-MM-DD'),
        changes: z =>
          z
            .array(z.record(z.any()))
            .describe('Its changes, for kumiki:draft:apply'),
        entityRefs: z =>
          z
            .array(z.string())
            .describe(
              'Entities that exist and change, for kumiki:entity:fetch',
            ),
        summary: z =>
          z.string().describe('What changes in the organisation, in Markdown'),
      },
    },
    async handler(ctx) {
      const { catalog } = await openAction(ctx, services);
      const credentials = await ctx.getInitiatorCredentials();
      const id = ctx.input.draft.trim();
      if (!/^[\w-]{1,64}$/.test(id)) {
        throw new InputError('draft is not the id of a draft');
      }
      const { name, at, version, ...sent } = await services.drafts.read(id, {
        credentials,
      });
      const expected = ctx.input.version ?? version;
      if (expected !== version) {
        throw new ConflictError(
          `The draft is version ${version} now, and was ${expected} when its publication was asked for; look at it again`,
        );
      }
      const changes = readDraftChanges(sent.changes);
      const { before, entities, edits } = await applyToCatalog(
        { at, changes },
        { catalog },
      );
      if (edits.length === 0) {
        throw new InputError('The draft changes nothing');
      }
      const entityRefs = edits.flatMap(edit => (edit.before ? edit.ref : []));
      if (entityRefs.length > DRAFT_LIMITS.published) {
        throw new InputError(
          `The draft changes ${entityRefs.length} entities that exist; one run publishes ${DRAFT_LIMITS.published} at most. Make two drafts of it`,
        );
      }
      const diff = compareOrgModels(
        buildOrgModel(before, { at }),
        buildOrgModel(entities, { at }),
      );
      ctx.output('name', name);
      ctx.output('at', at);
      ctx.output('changes', changes as unknown as JsonObject[]);
      ctx.output('entityRefs', entityRefs);
      // It is what will change, of one day, and not what did between two.
      const proposed = { ...diff, problems: [] };
      ctx.output(
        'summary',
        renderChangesMarkdown({ diff: proposed, language: 'en' }),
      );
    },
  });
}
