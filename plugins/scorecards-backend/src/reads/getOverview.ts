import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  GroupNode,
  GroupTree,
  ScorecardOverview,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Caller } from '@kumiki/backend-audit';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { Stores } from '../database/createDatabaseStores';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import {
  describeOthers,
  findMissingOwners,
  KnownOwners,
} from './describeOthers';
import { nameWeakChecks, OwnerTallies, TallyReader } from './OwnerTallies';
import { visibleTree } from '../view/visibleTree';
import { ScorecardDescriber } from './describeScorecards';
import { View } from '../view/View';
import { ViewReader } from '../view/ViewReader';

/** What it takes to give an overview. */
export interface OverviewReaderOptions {
  compiled: CompiledScorecards;
  describer: ScorecardDescriber;
  reports: Pick<ReportStore, 'countUnowned'>;
  stores: Pick<Stores, 'entities'>;
  tallies: TallyReader;
  views: ViewReader;
}

/** Reads scorecards by groups. */
export class OverviewReader {
  readonly #options: OverviewReaderOptions;

  static create(options: OverviewReaderOptions) {
    return new OverviewReader(options);
  }

  private constructor(options: OverviewReaderOptions) {
    this.#options = options;
  }

  async getOverview(
    request: { root?: string; depth?: number; scorecard?: string[] },
    caller: Caller,
  ): Promise<ScorecardOverview> {
    const { compiled, describer, stores, tallies, views } = this.#options;
    const { root, depth = 1, scorecard } = request;
    const [view, groups] = await Promise.all([
      views.readView(caller),
      stores.entities.listGroups(),
    ]);
    const tree = visibleTree(groups, view.visibility);
    if (root !== undefined && !tree.get(root)) {
      throw new NotFoundError(`No group '${root}'`);
    }
    const counted = view.counting(scorecard);
    const [counts, unowned] = await Promise.all([
      tallies.read({
        owners: root === undefined ? undefined : [...tree.descendants(root)],
        scorecards: counted,
        visible: view.visibility.refs,
      }),
      root === undefined ? this.#countUnowned(view, scorecard) : 0,
    ]);
    const known =
      root === undefined
        ? await this.#readOwners({ counts, groups, tree, view })
        : undefined;
    return {
      root,
      depth,
      ...(await describeGroups(tree, counts, { root, depth })),
      scorecards: describer.summarize(counted, view),
      totals: nameWeakChecks(await counts.rollUpAll(), counted, compiled),
      unowned,
      others: known ? await describeOthers(counts, known) : [],
      missingOwners: known ? findMissingOwners(counts.owned, known) : [],
    };
  }

  /**
   * One statement where anything is owned by what is no group; all groups are
   * known. Whether an owner exists is asked of all that there is: one that the
   * caller may not see is not missing.
   */
  async #readOwners(options: {
    counts: OwnerTallies;
    groups: readonly GroupNode[];
    tree: GroupTree;
    view: View;
  }): Promise<KnownOwners> {
    const { counts, groups, tree, view } = options;
    const existing = new Set(groups.map(({ ref }) => ref));
    const others = new Set(
      counts.owned
        .flatMap(({ owners }) => owners)
        .filter(owner => !owner.startsWith('group:')),
    );
    if (others.size > 0) {
      const { entities } = this.#options.stores;
      for (const ref of await entities.findExisting([...others])) {
        existing.add(ref);
      }
    }
    return {
      isGroup: ref => tree.get(ref) !== undefined,
      exists: ref => existing.has(ref),
      isHidden: ref => view.visibility.hides(ref),
    };
  }

  async #countUnowned(view: View, refs?: readonly string[]): Promise<number> {
    return await this.#options.reports.countUnowned({
      scorecards: view.counting(refs).map(({ ref }) => ref),
      visible: view.visibility.refs,
    });
  }
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
