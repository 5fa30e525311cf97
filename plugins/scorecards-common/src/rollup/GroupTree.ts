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

/**
 * The groups as a tree, or whatever comes near it: groups that contain each
 * other and groups with several parents are all reached, each once. Walks are
 * iterative and linear, so neither depth nor number matters.
 * @public
 */
export class GroupTree {
  readonly #nodes = new Map<string, GroupNode>();
  readonly #children = new Map<string, string[]>();

  /** Arranges groups. A ref that comes twice counts as it came first. */
  static create(groups: Iterable<GroupNode>): GroupTree {
    return new GroupTree(groups);
  }

  private constructor(groups: Iterable<GroupNode>) {
    for (const group of groups) {
      if (!this.#nodes.has(group.ref)) {
        this.#nodes.set(group.ref, group);
      }
    }
    for (const { ref, parents } of this.#nodes.values()) {
      for (const parent of new Set(parents)) {
        if (parent !== ref && this.#nodes.has(parent)) {
          const siblings = this.#children.get(parent) ?? [];
          siblings.push(ref);
          this.#children.set(parent, siblings);
        }
      }
    }
    for (const siblings of this.#children.values()) {
      siblings.sort((a, b) => this.#compare(a, b));
    }
  }

  /** Every group, in the order in which they came. */
  get refs(): Iterable<string> {
    return this.#nodes.keys();
  }

  /** A group by ref. */
  get(ref: string): GroupNode | undefined {
    return this.#nodes.get(ref);
  }

  /** The groups directly below a group, by title. */
  children(ref: string): readonly string[] {
    return this.#children.get(ref) ?? [];
  }

  /** A group and every group below it, each once; nothing for an unknown group. */
  descendants(ref: string): Set<string> {
    const found = new Set<string>(this.#nodes.has(ref) ? [ref] : []);
    // A set that grows while it is walked visits what is added, once.
    for (const group of found) {
      for (const child of this.children(group)) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * The groups at the top, by title: those without a parent that exists and,
   * where groups only contain each other, the first of them by title, so that
   * every group is below one of the roots.
   */
  roots(): string[] {
    const sorted = [...this.#nodes.keys()].sort((a, b) => this.#compare(a, b));
    const reached = new Set<string>();
    const roots: string[] = [];
    const take = (root: string) => {
      roots.push(root);
      const queue = [root];
      reached.add(root);
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const child of this.children(next)) {
          if (!reached.has(child)) {
            reached.add(child);
            queue.push(child);
          }
        }
      }
    };
    for (const ref of sorted) {
      if (!this.#hasParent(ref)) {
        take(ref);
      }
    }
    for (const ref of sorted) {
      if (!reached.has(ref)) {
        take(ref);
      }
    }
    return roots.sort((a, b) => this.#compare(a, b));
  }

  #hasParent(ref: string): boolean {
    const parents = this.#nodes.get(ref)?.parents ?? [];
    return parents.some(parent => parent !== ref && this.#nodes.has(parent));
  }

  #compare(a: string, b: string): number {
    const first = this.#nodes.get(a)?.title ?? a;
    const second = this.#nodes.get(b)?.title ?? b;
    if (first === second) {
      return a < b ? -1 : 1;
    }
    return first < second ? -1 : 1;
  }
}
