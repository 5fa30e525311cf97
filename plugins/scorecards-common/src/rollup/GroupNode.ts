import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * A group and the groups that it belongs to.
 * @public
 */
export interface GroupNode {
  /** A full, lower-case group ref. */
  ref: string;
  title?: string;
  /** Full, lower-case group refs; several where the catalog says so. */
  parents: readonly string[];
}

/**
 * Reads what the tree of groups needs from a Group: its `childOf` relations and
 * its `spec.parent`. A parent that is not a ref is passed over.
 * @public
 */
export function readGroupNode(group: Entity): GroupNode {
  const { name, namespace = DEFAULT_NAMESPACE, title } = group.metadata;
  const profile = group.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  const related = (group.relations ?? [])
    .filter(({ type }) => type === RELATION_CHILD_OF)
    .map(({ targetRef }) => targetRef);
  const written = [...related, group.spec?.parent].filter(
    (ref): ref is string => typeof ref === 'string',
  );
  const parents = written.flatMap(ref => {
    try {
      const defaults = { defaultKind: 'group', defaultNamespace: namespace };
      return [stringifyEntityRef(parseEntityRef(ref, defaults))];
    } catch {
      return [];
    }
  });
  return {
    ref: stringifyEntityRef(group),
    title: typeof displayName === 'string' ? displayName : title ?? name,
    parents: [...new Set(parents)],
  };
}
