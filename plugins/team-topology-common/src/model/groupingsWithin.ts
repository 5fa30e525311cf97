import { OrgModel } from './OrgModel';

/**
 * The groupings of a filter and all groupings in them, however deep: who asks
 * for a platform means everything in it.
 *
 * @param refs - full, lower-case refs of groupings
 * @public
 */
export function groupingsWithin(
  { groupings }: Pick<OrgModel, 'groupings'>,
  refs: readonly string[],
): Set<string> {
  const inside = new Map<string, string[]>();
  for (const { ref, partOf } of groupings) {
    if (partOf !== undefined) {
      inside.set(partOf, [...(inside.get(partOf) ?? []), ref]);
    }
  }
  const found = new Set<string>();
  const open = [...refs];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (!found.has(ref)) {
      found.add(ref);
      open.push(...(inside.get(ref) ?? []));
    }
  }
  return found;
}
