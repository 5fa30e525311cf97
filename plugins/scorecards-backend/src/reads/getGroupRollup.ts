import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  GroupRollup,
  GroupRollupReport,
  GroupTree,
  NamedRequest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { summarizeScorecards } from './describeScorecards';
import {
  groupRef,
  nameWeakChecks,
  OwnerTallies,
  readTallies,
} from './OwnerTallies';

/** What a group and its descendants own, rolled up. */
export async function getGroupRollup(
  context: ScorecardsContext,
  request: NamedRequest & { scorecard?: readonly string[] },
  caller: Caller,
): Promise<GroupRollupReport> {
  const group = groupRef(request);
  const [view, groups] = await Promise.all([
    readView(context, caller),
    context.stores.entities.listGroups(),
  ]);
  const tree = view.showGroups(groups);
  if (!tree.get(group)) {
    throw new NotFoundError(`No group '${group}'`);
  }
  const counted = view.counting(request.scorecard);
  const counts = await readTallies(context, {
    owners: [...tree.descendants(group)],
    scorecards: counted,
    visible: view.visible,
  });
  const children: GroupRollup[] = [];
  for (const child of tree.children(group)) {
    children.push(await rollUp(child, tree, counts));
  }
  const total = await rollUp(group, tree, counts);
  return {
    total: { ...total, scorecards: nameWeakChecks(total.scorecards, counted) },
    own: await rollUp(group, tree, counts, [group]),
    children,
    scorecards: summarizeScorecards(context, counted, view),
  };
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
