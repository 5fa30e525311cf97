import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  GroupNode,
  GroupTree,
  ScorecardOverview,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import {
  describeOthers,
  findMissingOwners,
  KnownOwners,
} from './describeOthers';
import { summarizeScorecards } from './describeScorecards';
import { nameWeakChecks, OwnerTallies, readTallies } from './OwnerTallies';

/** Scorecards by groups. */
export async function getOverview(
  context: ScorecardsContext,
  request: { root?: string; depth?: number; scorecard?: string[] },
  caller: Caller,
): Promise<ScorecardOverview> {
  const { stores } = context;
  const { root, depth = 1, scorecard } = request;
  const [view, groups] = await Promise.all([
    readView(context, caller),
    stores.entities.listGroups(),
  ]);
  const tree = view.showGroups(groups);
  if (root !== undefined && !tree.get(root)) {
    throw new NotFoundError(`No group '${root}'`);
  }
  const counted = view.counting(scorecard);
  const [counts, unowned] = await Promise.all([
    readTallies(context, {
      owners: root === undefined ? undefined : [...tree.descendants(root)],
      scorecards: counted,
      visible: view.visible,
    }),
    root === undefined
      ? stores.results.countUnowned({
          scorecards: counted.map(({ ref }) => ref),
          visible: view.visible,
        })
      : 0,
  ]);
  const known =
    root === undefined
      ? await readOwners(context, { counts, groups, tree, view })
      : undefined;
  return {
    root,
    depth,
    ...(await describeGroups(tree, counts, { root, depth })),
    scorecards: summarizeScorecards(context, counted, view),
    totals: nameWeakChecks(await counts.rollUpAll(), counted),
    unowned,
    others: known ? await describeOthers(counts, known) : [],
    missingOwners: known ? findMissingOwners(counts.owned, known) : [],
  };
}

/**
 * One statement where anything is owned by something other than a group; all
 * groups are known. Whether an owner exists is asked of all that there is: one
 * that the caller may not see is not missing.
 */
async function readOwners(
  { stores }: ScorecardsContext,
  options: {
    counts: OwnerTallies;
    groups: readonly GroupNode[];
    tree: GroupTree;
    view: View;
  },
): Promise<KnownOwners> {
  const { counts, groups, tree, view } = options;
  const existing = new Set(groups.map(({ ref }) => ref));
  const others = new Set(
    counts.owned
      .flatMap(({ owners }) => owners)
      .filter(owner => !owner.startsWith('group:')),
  );
  if (others.size > 0) {
    for (const ref of await stores.entities.findExisting([...others])) {
      existing.add(ref);
    }
  }
  return {
    isGroup: ref => tree.get(ref) !== undefined,
    exists: ref => existing.has(ref),
    isHidden: ref => view.hides(ref),
  };
}

async function describeGroups(
  tree: GroupTree,
  counts: OwnerTallies,
  options: { root?: string; depth: number },
): Promise<Pick<ScorecardOverview, 'groups' | 'cells'>> {
  const groups: ScorecardOverview['groups'] = [];
  const cells: ScorecardOverview['cells'] = [];
  for (const row of listRows(tree, options)) {
    const { group } = row;
    const owners = tree.descendants(group);
    groups.push({
      ...row,
      title: tree.get(group)?.title ?? parseEntityRef(group).name,
      hasChildren: tree.children(group).length > 0,
      entities: counts.countEntities(owners),
    });
    for (const rollup of await counts.rollUp(owners)) {
      cells.push({ group, rollup });
    }
  }
  return { groups, cells };
}

/** A group in a list that shows the tree. */
interface GroupRow {
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
