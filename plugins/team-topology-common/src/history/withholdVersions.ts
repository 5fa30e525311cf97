import { isSame } from '../changes/recordsOf';
import { withhold } from '../model/withhold';
import { compareText } from '../reading/refs';
import { EntityVersion } from './EntityVersion';

/**
 * What a reader may see of what was said. Where two versions differ in nothing
 * that they see, there is one: not even the day is told on which something
 * changed that is hidden from them.
 *
 * @param hiddenRefs - full, lower-case refs of what the reader may not see
 * @public
 */
export function withholdVersions(
  versions: readonly EntityVersion[],
  hiddenRefs: ReadonlySet<string>,
): readonly EntityVersion[] {
  if (hiddenRefs.size === 0) {
    return versions;
  }
  const shown = versions
    .flatMap(version =>
      withhold([version.entity], hiddenRefs).map(entity => ({
        ...version,
        entity,
      })),
    )
    .sort((a, b) => compareText(a.ref, b.ref) || compareText(a.from, b.from));
  const merged: EntityVersion[] = [];
  for (const version of shown) {
    const last = merged.at(-1);
    if (last && goesOn(last, version)) {
      const { to: _, ...begun } = last;
      const { to } = version;
      merged[merged.length - 1] = { ...begun, ...(to !== undefined && { to }) };
    } else {
      merged.push(version);
    }
  }
  return merged;
}

function goesOn(before: EntityVersion, after: EntityVersion): boolean {
  return (
    before.ref === after.ref &&
    before.basis === after.basis &&
    before.to === after.from &&
    isSame(before.entity, after.entity)
  );
}
