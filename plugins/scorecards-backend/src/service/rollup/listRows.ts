import { GroupTree } from '@kumiki/backstage-plugin-scorecards-common';

/** A group in a list that shows the tree. */
export interface GroupRow {
  group: string;
  /** The row that it stands under; absent at the top. */
  parent?: string;
  /** 0 at the top. */
  depth: number;
}

/**
 * The groups below a root, or all of them, down to some depth: parents before
 * their children, siblings by title, each once. A group with several parents
 * stands where it comes first.
 */
export function listRows(
  tree: GroupTree,
  options: { root?: string; depth: number },
): GroupRow[] {
  const { root, depth } = options;
  const seen = new Set(root === undefined ? [] : [root]);
  const rows: GroupRow[] = [];
  // The row that comes next is the last one: no recursion, however deep it is.
  const waiting: GroupRow[] = [];
  const wait = (groups: readonly string[], parent?: GroupRow) => {
    for (const group of [...groups].reverse()) {
      waiting.push({
        group,
        parent: parent?.group,
        depth: parent ? parent.depth + 1 : 0,
      });
    }
  };
  wait(root === undefined ? tree.roots() : tree.children(root));
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    if (!seen.has(row.group)) {
      seen.add(row.group);
      rows.push(row);
      if (row.depth + 1 < depth) {
        wait(tree.children(row.group), row);
      }
    }
  }
  return rows;
}
