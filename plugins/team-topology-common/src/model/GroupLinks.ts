import { IndexedEntity } from './EntityIndex';
import { claimedChildren, claimedParents } from './groupParents';

/**
 * Every claim that a group is below another one, whichever of them counts: which
 * does may depend on what a reader sees.
 */
export class GroupLinks {
  readonly #parents = new Map<string, string[]>();
  readonly #children = new Map<string, string[]>();

  static create(groups: readonly IndexedEntity[]): GroupLinks {
    return new GroupLinks(groups);
  }

  private constructor(groups: readonly IndexedEntity[]) {
    for (const group of groups) {
      for (const parent of claimedParents(group)) {
        this.#link(group.ref, parent);
      }
      for (const child of claimedChildren(group)) {
        this.#link(child, group.ref);
      }
    }
  }

  /** Whether a group claims to be below it, or it claims so of a group. */
  hasBelow(ref: string): boolean {
    return this.#children.has(ref);
  }

  /** The groups and all that may be below them, however deep. */
  below(refs: Iterable<string>): Set<string> {
    return reach(refs, this.#children);
  }

  /** The groups and all that may be above them. */
  above(refs: Iterable<string>): Set<string> {
    return reach(refs, this.#parents);
  }

  #link(child: string, parent: string): void {
    add(this.#parents, child, parent);
    add(this.#children, parent, child);
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}

function reach(
  from: Iterable<string>,
  links: ReadonlyMap<string, string[]>,
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (!found.has(ref)) {
      found.add(ref);
      for (const next of links.get(ref) ?? []) {
        open.push(next);
      }
    }
  }
  return found;
}
