import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  GroupTrend,
  NamedRequest,
  Trend,
  TrendRange,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DailyRollup } from '../database/history/DatabaseRollupStore';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { groupRef } from './OwnerTallies';
import { rebuildTrend } from './rebuildTrend';
import { DayRange, daysWithin, parseRange } from './trendRange';

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
  const { scorecard } = request;
  const owners = [...tree.descendants(group)];
  return {
    group,
    from,
    to,
    imported: daysWithin(importedDays, { from, to }),
    scorecards: await readLines(context, view, { owners, scorecard, from, to }),
  };
}

/** How everything changed that the caller sees, whoever owns it. */
export async function getTrend(
  context: ScorecardsContext,
  request: TrendRange,
  caller: Caller,
): Promise<Trend> {
  const { calendar, clock, stores } = context;
  const { from, to } = parseRange(request, calendar.dayAt(clock()));
  const [view, importedDays] = await Promise.all([
    readView(context, caller),
    stores.importedDays.read(),
  ]);
  const { scorecard } = request;
  return {
    from,
    to,
    imported: daysWithin(importedDays, { from, to }),
    scorecards: await readLines(context, view, { scorecard, from, to }),
  };
}

async function readLines(
  context: ScorecardsContext,
  view: View,
  asked: DayRange & { owners?: readonly string[]; scorecard?: string[] },
): Promise<Trend['scorecards']> {
  const { scorecard, ...query } = asked;
  const scorecards = view.counting(scorecard);
  const { visible } = view;
  return visible
    ? await rebuildTrend(context, { ...query, scorecards, visible })
    : byScorecard(
        await context.stores.rollups.readDays({
          ...query,
          scorecards: scorecards.map(({ ref }) => ref),
        }),
      );
}

function byScorecard(
  days: readonly Omit<DailyRollup, 'owners'>[],
): Trend['scorecards'] {
  const lines = new Map<string, Trend['scorecards'][number]>();
  for (const { scorecard, ...point } of days) {
    const line = lines.get(scorecard) ?? { scorecard, points: [] };
    line.points.push(point);
    lines.set(scorecard, line);
  }
  return [...lines.values()];
}
