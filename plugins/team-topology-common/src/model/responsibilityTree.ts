import { EntityIndex, IndexedEntity } from './EntityIndex';
import { findCycles } from './findCycles';
import { toFullRef } from '../reading/refs';

/** How the responsibilities contain each other: a forest, whatever was written. */
export interface ResponsibilityTree {
  /** Only parents that exist and that are not below their child. */
  parents: ReadonlyMap<string, string>;
  /** Sorted; every responsibility has a list. */
  children: ReadonlyMap<string, string[]>;
  /** Every parent before its children. */
  order: string[];
  /** The responsibilities that are their own ancestors, sorted. */
  cyclic: ReadonlySet<string>;
}

/** Puts the responsibilities into a forest; the members of a cycle become roots. */
export function buildResponsibilityTree(
  index: EntityIndex,
): ResponsibilityTree {
  const entities = index.ofKind('responsibility');
  const written = new Map<string, string>();
  for (const entity of entities) {
    const parent = parentOf(entity);
    if (parent?.startsWith('responsibility:') && index.has(parent)) {
      written.set(entity.ref, parent);
    }
  }
  const cyclic = findCycles(written);
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const { ref } of entities) {
    children.set(ref, []);
  }
  const order: string[] = [];
  for (const { ref } of entities) {
    const parent = written.get(ref);
    if (parent === undefined || cyclic.has(ref)) {
      order.push(ref);
    } else {
      parents.set(ref, parent);
      children.get(parent)?.push(ref);
    }
  }
  // The list grows while it is read: roots first, then level by level.
  for (const ref of order) {
    for (const child of children.get(ref) ?? []) {
      order.push(child);
    }
  }
  return { parents, children, order, cyclic };
}

/** The parent as written, existing or not. */
export function parentOf(entity: IndexedEntity): string | undefined {
  return toFullRef(entity.spec.parent, {
    defaultKind: 'responsibility',
    defaultNamespace: entity.namespace,
  });
}
