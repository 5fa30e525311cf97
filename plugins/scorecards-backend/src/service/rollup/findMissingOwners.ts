import { MissingOwner } from '@kumiki/backstage-plugin-scorecards-common';
import { OwnedCount } from '../../database/EntityStore';

/**
 * Groups that own entities and do not exist, by ref. Owners of another kind are
 * not reported, since nothing is known here about users.
 */
export function findMissingOwners(
  owned: Iterable<OwnedCount>,
  existing: ReadonlySet<string>,
): MissingOwner[] {
  const missing: MissingOwner[] = [];
  for (const { owner, entities } of owned) {
    if (owner?.startsWith('group:') && !existing.has(owner)) {
      missing.push({ owner, entities });
    }
  }
  return missing.sort((a, b) => (a.owner < b.owner ? -1 : 1));
}
