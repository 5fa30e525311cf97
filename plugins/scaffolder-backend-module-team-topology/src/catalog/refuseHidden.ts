import { NotAllowedError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { entityRefOf } from '../workspace/entityRefOf';
import { CatalogView } from './CatalogView';

/**
 * Refuses documents that declare something the person may not see: the workspace
 * would show it. What the catalog does not have at all is no secret.
 *
 * @param options - `catalog` as the person sees it, `all` as the backend does, and what of them was asked for and found
 */
export async function refuseHidden(
  documents: readonly JsonValue[],
  options: {
    catalog: CatalogView;
    all: () => Promise<CatalogView>;
    seen: ReadonlySet<string>;
  },
): Promise<void> {
  const { catalog, all, seen } = options;
  const others = documents
    .flatMap(data => entityRefOf(data) ?? [])
    .filter(ref => !seen.has(ref));
  const visible = await catalog.find(others);
  const missing = others.filter(ref => !visible.has(ref));
  if (missing.length === 0) {
    return;
  }
  if ((await (await all()).find(missing)).size > 0) {
    throw new NotAllowedError(
      'A file that would be fetched also declares entities that you cannot see, so you cannot change it with a template',
    );
  }
}
