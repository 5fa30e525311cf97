import { NotFoundError } from '@backstage/errors';
import {
  GroupTrend,
  TrendRange,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { Clock } from '../database/DatabaseClock';
import { DailyRollup } from '../database/history/DatabaseRollupStore';
import { Stores } from '../database/createDatabaseStores';
import { demoDays, parseRange } from './trendRange';
import { RebuiltTrendReader } from './rebuildTrend';
import { visibleTree } from '../view/visibleTree';
import { ViewReader } from '../view/ViewReader';

/** What it takes to read the history of a group. */
export interface GroupTrendReaderOptions {
  calendar: Calendar;
  clock: Clock;
  rebuilt: RebuiltTrendReader;
  stores: Pick<Stores, 'demoImports' | 'entities' | 'rollups'>;
  views: ViewReader;
}

/** Reads how what a group and its descendants own changed. */
export class GroupTrendReader {
  readonly #options: GroupTrendReaderOptions;

  static create(options: GroupTrendReaderOptions) {
    return new GroupTrendReader(options);
  }

  private constructor(options: GroupTrendReaderOptions) {
    this.#options = options;
  }

  async getGroupTrend(
    group: string,
    request: TrendRange,
    caller: Caller,
  ): Promise<GroupTrend> {
    const { calendar, clock, rebuilt, stores, views } = this.#options;
    const { from, to } = parseRange(request, calendar.dayAt(clock()));
    const [view, groups, demoImport] = await Promise.all([
      views.readView(caller),
      stores.entities.listGroups(),
      stores.demoImports.read(),
    ]);
    const tree = visibleTree(groups, view.visibility);
    if (!tree.get(group)) {
      throw new NotFoundError(`No group '${group}'`);
    }
    const owners = [...tree.descendants(group)];
    const scorecards = view.counting(request.scorecard);
    const visible = view.visibility.refs;
    const query = { owners, scorecards, from, to };
    return {
      group,
      from,
      to,
      demo: demoDays(demoImport, { from, to }),
      scorecards: visible
        ? await rebuilt.read({ ...query, visible })
        : byScorecard(
            await stores.rollups.readDays({
              ...query,
              scorecards: scorecards.map(({ ref }) => ref),
            }),
          ),
    };
  }
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
