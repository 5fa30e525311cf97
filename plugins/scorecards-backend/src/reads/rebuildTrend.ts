import {
  GroupTrend,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/DatabaseClock';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { StoredResult } from '../database/results/StoredResult';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { GroupHistory } from './GroupHistory';
import { DayRange, listDays, moveDay } from './trendRange';
import {
  StoredLevelChange,
  StoredTransition,
} from '../database/history/StoredChange';

/** How many changes are read at most; what is older is not told then. */
const MAX_CHANGES = 200_000;

/** What it takes to rebuild a trend. */
export interface RebuiltTrendReaderOptions {
  calendar: Calendar;
  clock: Clock;
  compiled: CompiledScorecards;
  /** How long changes are kept. */
  keptMs: number;
  reports: Pick<
    ReportStore,
    'listTransitions' | 'listLevelChanges' | 'readResults'
  >;
}

/** What a trend is about. */
export interface RebuiltTrendQuery extends DayRange {
  owners: readonly string[];
  scorecards: readonly StoredScorecard[];
  visible: readonly string[];
}

/**
 * The trend of a group for who sees a part of the catalog. The counts that are
 * kept day by day are of all entities, and there is no telling which part of
 * them is whose. So it is worked out from the changes of the entities that the
 * caller sees and the group owns now, in three statements.
 */
export class RebuiltTrendReader {
  readonly #options: RebuiltTrendReaderOptions;

  static create(options: RebuiltTrendReaderOptions) {
    return new RebuiltTrendReader(options);
  }

  private constructor(options: RebuiltTrendReaderOptions) {
    this.#options = options;
  }

  async read(query: RebuiltTrendQuery): Promise<GroupTrend['scorecards']> {
    const { calendar, reports } = this.#options;
    const { owners, visible } = query;
    const range = this.#clamp(query);
    const scorecards = query.scorecards.map(({ ref }) => ref);
    const narrowing = { owners, visible, scorecards };
    const changes = {
      ...narrowing,
      from: calendar.startOf(range.from).toISOString(),
      limit: MAX_CHANGES + 1,
    };
    const [results, transitions, levelChanges] = await Promise.all([
      reports.readResults(narrowing),
      reports.listTransitions(changes),
      reports.listLevelChanges(changes),
    ]);
    const days = listDays({
      from: latest(
        range.from,
        this.#firstWholeDay(transitions),
        this.#firstWholeDay(levelChanges),
      ),
      to: range.to,
    });
    return await rewind(days, {
      calendar,
      histories: await this.#createHistories(query.scorecards, results),
      transitions,
      levelChanges,
    });
  }

  /** Nothing is known of the future, nor of what is not kept any more. */
  #clamp({ from, to }: DayRange): DayRange {
    const { calendar, clock, keptMs } = this.#options;
    const now = clock();
    const kept = new Date(now.getTime() - keptMs);
    const firstKept = moveDay(calendar.dayAt(kept), 1);
    const today = calendar.dayAt(now);
    return {
      from: from < firstKept ? firstKept : from,
      to: to > today ? today : to,
    };
  }

  /** The first day of which every change was read; changes are the newest first. */
  #firstWholeDay(changes: readonly { at: string }[]): string {
    const oldest = changes[MAX_CHANGES];
    return oldest
      ? moveDay(this.#options.calendar.dayAt(new Date(oldest.at)), 1)
      : '';
  }

  async #createHistories(
    scorecards: readonly StoredScorecard[],
    results: Iterable<StoredResult>,
  ): Promise<Map<string, GroupHistory>> {
    const histories = new Map(
      scorecards.map(scorecard => [
        scorecard.ref,
        GroupHistory.create({
          levels: this.#options.compiled.of(scorecard).levels,
          checks: scorecard.entity.spec.checks,
        }),
      ]),
    );
    const breaks = EventLoopBreaks.create();
    for (const result of results) {
      histories.get(result.scorecard)?.add(result);
      await breaks.take();
    }
    return histories;
  }
}

function latest(...days: string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}

/**
 * Goes back day by day and takes down how it stood at the end of each.
 *
 * @param days - oldest first
 * @param from - by scorecard, how it stands now; and the changes, newest first
 */
export async function rewind(
  days: readonly string[],
  from: {
    calendar: Calendar;
    histories: ReadonlyMap<string, GroupHistory>;
    transitions: readonly StoredTransition[];
    levelChanges: readonly StoredLevelChange[];
  },
): Promise<GroupTrend['scorecards']> {
  const { calendar, histories } = from;
  const transitions = from.transitions.values();
  const levelChanges = from.levelChanges.values();
  const lines = new Map<string, TrendPoint[]>();
  const breaks = EventLoopBreaks.create();
  let transition = transitions.next();
  let levelChange = levelChanges.next();
  for (const day of [...days].reverse()) {
    const end = calendar.endOf(day).toISOString();
    while (!transition.done && transition.value.at >= end) {
      const { scorecard } = transition.value;
      histories.get(scorecard)?.undoTransition(transition.value);
      transition = transitions.next();
      await breaks.take();
    }
    while (!levelChange.done && levelChange.value.at >= end) {
      const { scorecard } = levelChange.value;
      histories.get(scorecard)?.undoLevelChange(levelChange.value);
      levelChange = levelChanges.next();
      await breaks.take();
    }
    for (const [scorecard, history] of histories) {
      history.undoFirstJudgements(end);
      const point = history.toPoint(day);
      if (point.entities > 0) {
        lines.set(scorecard, [...(lines.get(scorecard) ?? []), point]);
      }
      await breaks.take();
    }
  }
  return [...lines].map(([scorecard, points]) => ({
    scorecard,
    points: points.reverse(),
  }));
}
