import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  GroupTree,
  ScorecardOverview,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ReportStore } from '../database/ReportStore';
import { Stores } from '../database/Stores';
import { Caller } from './Caller';
import { CompiledScorecards } from './CompiledScorecards';
import { findMissingOwners } from './rollup/findMissingOwners';
import { listRows } from './rollup/listRows';
import { nameWeakChecks } from './rollup/nameWeakChecks';
import { OwnerTallies } from './rollup/OwnerTallies';
import { TallyReader } from './rollup/TallyReader';
import { visibleTree } from './rollup/visibleTree';
import { ScorecardDescriber } from './ScorecardDescriber';
import { View } from './View';
import { ViewReader } from './ViewReader';

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
    return {
      root,
      depth,
      ...(await describeGroups(tree, counts, { root, depth })),
      scorecards: describer.summarize(counted, view),
      totals: nameWeakChecks(await counts.rollUpAll(), counted, compiled),
      unowned,
      // Whether an owner exists is asked of all groups: one that the caller may
      // not see is not missing.
      missingOwners:
        root === undefined
          ? findMissingOwners(counts.owned, new Set(groups.map(it => it.ref)))
          : [],
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
