import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  GroupTrend,
  NamedRequest,
  TrendRange,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DailyRollup } from '../database/history/DatabaseRollupStore';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { groupRef } from './OwnerTallies';
import { rebuildTrend } from './rebuildTrend';
import { daysWithin, parseRange } from './trendRange';

/** How what a group and its descendants own changed. */
export async function getGroupTrend(
  context: ScorecardsContext,
  request: NamedRequest & TrendRange,
  caller: Caller,
): Promise<GroupTrend> {
  const { calendar, clock, stores } = context;
  const group = groupRef(request);
  const { from, to } = parseRange(request, calendar.dayAt(clock()));
  const [view, groups, importedDays] = await Promise.all([
    readView(context, caller),
    stores.entities.listGroups(),
    stores.importedDays.read(),
  ]);
  const tree = view.showGroups(groups);
  if (!tree.get(group)) {
    throw new NotFoundError(`No group '${group}'`);
  }
  const owners = [...tree.descendants(group)];
  const scorecards = view.counting(request.scorecard);
  const { visible } = view;
  const query = { owners, scorecards, from, to };
  return {
    group,
    from,
    to,
    imported: daysWithin(importedDays, { from, to }),
    scorecards: visible
      ? await rebuildTrend(context, { ...query, visible })
      : byScorecard(
          await stores.rollups.readDays({
            ...query,
            scorecards: scorecards.map(({ ref }) => ref),
          }),
        ),
  };
}

function byScorecard(
  days: readonly Omit<DailyRollup, 'owners'>[],
): GroupTrend['scorecards'] {
  const lines = new Map<string, GroupTrend['scorecards'][number]>();
  for (const { scorecard, ...point } of days) {
    const line = lines.get(scorecard) ?? { scorecard, points: [] };
    line.points.push(point);
    lines.set(scorecard, line);
  }
  return [...lines.values()];
}
