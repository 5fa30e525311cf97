import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * By the ref of the group, the refs of the TeamApis that say what it is, sorted:
 * all that describe it; where there are none, the first that makes it a grouping.
 */
export function readTeamApis(
  entities: readonly Entity[],
): Map<string, string[]> {
  const teamApis = entities
    .filter(({ kind }) => kind.toLocaleLowerCase('en-US') === 'teamapi')
    .map(entity => ({ entity, ref: stringifyEntityRef(entity) }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const byGroup = new Map<string, string[]>();
  for (const { entity, ref } of teamApis) {
    const group = groupIn(entity, entity.spec?.team);
    if (group) {
      byGroup.set(group, [...(byGroup.get(group) ?? []), ref]);
    }
  }
  for (const { entity, ref } of teamApis) {
    const grouping = groupIn(entity, entity.spec?.partOf);
    if (grouping && !byGroup.has(grouping)) {
      byGroup.set(grouping, [ref]);
    }
  }
  return byGroup;
}

function groupIn(entity: Entity, written: unknown): string | undefined {
  try {
    return typeof written === 'string'
      ? stringifyEntityRef(
          parseEntityRef(written, {
            defaultKind: 'group',
            defaultNamespace: entity.metadata.namespace,
          }),
        )
      : undefined;
  } catch {
    return undefined;
  }
}
