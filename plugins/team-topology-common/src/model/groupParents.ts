import { readOnce } from '../reading/readOnce';
import { toFullRef } from '../reading/refs';
import { asList } from '../reading/values';
import { EntityIndex, IndexedEntity, relatedRefs } from './EntityIndex';
import { findCycles } from './findCycles';

/** Who says that a group is below another one, and where. */
export interface ParentLink {
  parent: string;
  /** The entity that says so. */
  entity: IndexedEntity;
  field: string;
  /** As written there. */
  value: string;
}

/** How the groups of the catalog contain each other. */
export interface GroupParents {
  /** The group directly above each group: both exist, and nothing goes round. */
  parents: ReadonlyMap<string, string>;
  /** Parents that no catalog has, by the group that names them. */
  missing: ReadonlyMap<string, ParentLink>;
  /** What goes round, by the group that is below. */
  circular: ReadonlyMap<string, ParentLink>;
}

/** What the spec says; where it says nothing, the first relation to a parent. */
const ownParent = readOnce((group: IndexedEntity): ParentLink | undefined => {
  const context = { defaultKind: 'group', defaultNamespace: group.namespace };
  const { parent: written } = group.spec;
  const declared = toFullRef(written, context);
  if (declared?.startsWith('group:') && declared !== group.ref) {
    const field = 'spec.parent';
    return { parent: declared, entity: group, field, value: String(written) };
  }
  const [related] = relatedRefs(group, {
    type: 'childOf',
    field: 'parent',
    defaultKind: 'group',
  }).filter(ref => ref.startsWith('group:') && ref !== group.ref);
  return related === undefined
    ? undefined
    : { parent: related, entity: group, field: 'relations', value: related };
});

const childLinks = readOnce((group: IndexedEntity): ChildLinks => {
  const context = { defaultKind: 'group', defaultNamespace: group.namespace };
  const parent = group.ref;
  const declared = asList(group.spec.children).flatMap(value => {
    const child = toFullRef(value, context);
    // Not the place in the list: it would tell what is hidden before it.
    const field = 'spec.children';
    return child === undefined
      ? []
      : [
          [
            child,
            { parent, entity: group, field, value: String(value) },
          ] as const,
        ];
  });
  const related = relatedRefs(group, {
    type: 'parentOf',
    field: 'children',
    defaultKind: 'group',
  }).map(
    child =>
      [
        child,
        { parent, entity: group, field: 'relations', value: child },
      ] as const,
  );
  return [...declared, ...related];
});

/**
 * Reads who is above whom. What a group says about itself counts more than
 * what others say about it.
 */
export function readGroupParents(index: EntityIndex): GroupParents {
  const links = new Map<string, ParentLink>();
  const missing = new Map<string, ParentLink>();
  const groups = index.ofKind('group');
  for (const group of groups) {
    const own = ownParent(group);
    if (own && index.isGroup(own.parent)) {
      links.set(group.ref, own);
    } else if (own) {
      missing.set(group.ref, own);
    }
  }
  for (const group of groups) {
    for (const [child, link] of childLinks(group)) {
      const isOpen = !links.has(child) && child !== group.ref;
      if (isOpen && index.isGroup(child)) {
        links.set(child, link);
      }
    }
  }
  const cyclic = findCycles(
    new Map([...links].map(([child, { parent }]) => [child, parent])),
  );
  const parents = new Map<string, string>();
  const circular = new Map<string, ParentLink>();
  for (const [child, link] of links) {
    if (cyclic.has(child)) {
      circular.set(child, link);
    } else {
      parents.set(child, link.parent);
    }
  }
  return { parents, missing, circular };
}

/** Every group that one of them names as its parent, in its spec or a relation. */
export const claimedParents = readOnce(
  (group: IndexedEntity): readonly string[] =>
    claims(group, group.spec.parent, 'childOf'),
);

/** Every group that one of them names as its child, in its spec or a relation. */
export const claimedChildren = readOnce(
  (group: IndexedEntity): readonly string[] =>
    claims(group, group.spec.children, 'parentOf'),
);

function claims(
  group: IndexedEntity,
  written: unknown,
  relation: string,
): string[] {
  const context = { defaultKind: 'group', defaultNamespace: group.namespace };
  const related = group.relations
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
  return [written, ...related]
    .flat()
    .flatMap(value => toFullRef(value, context) ?? []);
}

type ChildLinks = readonly (readonly [child: string, link: ParentLink])[];
