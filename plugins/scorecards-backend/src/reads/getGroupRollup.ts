import { NotFoundError } from '@backstage/errors';
import {
  GroupRollup,
  GroupRollupReport,
  GroupTree,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Caller } from '@kumiki/backend-audit';
import { Stores } from '../database/createDatabaseStores';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { nameWeakChecks, OwnerTallies, TallyReader } from './OwnerTallies';
import { visibleTree } from '../view/visibleTree';
import { ScorecardDescriber } from './describeScorecards';
import { ViewReader } from '../view/ViewReader';

/** What it takes to roll up a group. */
export interface GroupRollupReaderOptions {
  compiled: CompiledScorecards;
  describer: ScorecardDescriber;
  stores: Pick<Stores, 'entities'>;
  tallies: TallyReader;
  views: ViewReader;
}

/** Rolls up what a group and its descendants own. */
export class GroupRollupReader {
  readonly #options: GroupRollupReaderOptions;

  static create(options: GroupRollupReaderOptions) {
    return new GroupRollupReader(options);
  }

  private constructor(options: GroupRollupReaderOptions) {
    this.#options = options;
  }

  async getGroupRollup(
    group: string,
    request: { scorecard?: readonly string[] },
    caller: Caller,
  ): Promise<GroupRollupReport> {
    const { compiled, describer, stores, tallies, views } = this.#options;
    const [view, groups] = await Promise.all([
      views.readView(caller),
      stores.entities.listGroups(),
    ]);
    const tree = visibleTree(groups, view.visibility);
    if (!tree.get(group)) {
      throw new NotFoundError(`No group '${group}'`);
    }
    const counted = view.counting(request.scorecard);
    const counts = await tallies.read({
      owners: [...tree.descendants(group)],
      scorecards: counted,
      visible: view.visibility.refs,
    });
    const children: GroupRollup[] = [];
    for (const child of tree.children(group)) {
      children.push(await rollUp(child, tree, counts));
    }
    const total = await rollUp(group, tree, counts);
    return {
      total: {
        ...total,
        scorecards: nameWeakChecks(total.scorecards, counted, compiled),
      },
      own: await rollUp(group, tree, counts, [group]),
      children,
      scorecards: describer.summarize(counted, view),
    };
  }
}

async function rollUp(
  group: string,
  tree: GroupTree,
  counts: OwnerTallies,
  owners: Iterable<string> = tree.descendants(group),
): Promise<GroupRollup> {
  const all = [...owners];
  return {
    group,
    title: tree.get(group)?.title,
    entities: counts.countEntities(all),
    scorecards: await counts.rollUp(all),
  };
}
