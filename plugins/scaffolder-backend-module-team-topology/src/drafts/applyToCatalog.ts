import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  AppliedDraft,
  applyDraft,
  DraftChange,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';

/** The organisation before and after. */
interface DraftInCatalog extends AppliedDraft {
  before: readonly Entity[];
}

/**
 * Applies a draft to the catalog as the person sees it who publishes it.
 *
 * @param options - `files`: entities as their files declare them, which count
 *   more than what the catalog has read of them
 * @throws ConflictError that names every change that cannot be made
 */
export async function applyToCatalog(
  draft: { at: string; changes: readonly DraftChange[] },
  options: { catalog: CatalogView; files?: readonly Entity[] },
): Promise<DraftInCatalog> {
  const { catalog, files = [] } = options;
  const declared = new Map(files.map(it => [stringifyEntityRef(it), it]));
  const refs = draft.changes.flatMap(change => {
    switch (change.type) {
      case 'embed-person':
        return [change.user];
      case 'move-component':
        return [change.component];
      default:
        return [];
    }
  });
  const ownedBy = draft.changes.flatMap(change =>
    change.type === 'close-team' ? [change.team] : [],
  );
  const organisation = await catalog.listOrganisation({ refs, ownedBy });
  const before = organisation.map(entity => {
    const file = declared.get(stringifyEntityRef(entity));
    // Where it comes from, the catalog knows and no file.
    return file
      ? {
          ...file,
          metadata: {
            ...file.metadata,
            annotations: entity.metadata.annotations,
          },
        }
      : entity;
  });
  const applied = applyDraft(before, draft);
  if (applied.problems.length > 0) {
    throw new ConflictError(
      [
        `${applied.problems.length} of ${draft.changes.length} changes cannot be published, so none is:`,
        ...applied.problems.map(
          ({ change, message }) =>
            `${change + 1}. (${draft.changes[change].type}) ${message}`,
        ),
      ].join('\n'),
    );
  }
  return { ...applied, before };
}
