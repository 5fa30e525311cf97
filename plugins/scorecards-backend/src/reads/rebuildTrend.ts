import { Trend, TrendPoint } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import {
  StoredLevelChange,
  StoredTransition,
} from '../database/history/StoredChange';
import { StoredResult } from '../database/results/StoredResult';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { GroupHistory } from './GroupHistory';
import { DayRange, listDays, moveDay } from './trendRange';

/** How many changes are read at most; what is older is not told then. */
const MAX_CHANGES = 200_000;

/** What is rewound; what is absent does not narrow. */
interface RewindQuery extends DayRange {
  owners?: readonly string[];
  scorecards: readonly CurrentScorecard[];
  visible?: readonly string[];
}

/**
 * A trend for a caller who sees a part of the catalog. The counts
 * that are kept day by day are of all entities, and there is no telling which
 * part of them is whose. So it is worked out from the changes of the entities
 * that the caller sees and the group owns now.
 */
export async function rebuildTrend(
  context: ScorecardsContext,
  query: RewindQuery,
): Promise<Trend['scorecards']> {
  const lines = new Map<string, TrendPoint[]>();
  await rewindHistory(context, query, (day, scorecard, history) => {
    const point = history.toPoint(day);
    if (point.entities > 0) {
      const points = lines.get(scorecard) ?? [];
      lines.set(scorecard, points);
      points.push(point);
    }
  });
  return [...lines].map(([scorecard, points]) => ({
    scorecard,
    points: points.reverse(),
  }));
}

/**
 * Goes back from now through what is known of a time, in three statements.
 * A few do so at once; the others wait.
 *
 * @param visit - called for each day, the newest first, and each scorecard, with
 *   how it stood at the end of the day
 */
export async function rewindHistory(
  context: ScorecardsContext,
  query: RewindQuery,
  visit: Visit,
): Promise<void> {
  await context.rewinds.take(() => rewindInPlace(context, query, visit));
}

type Visit = (day: string, scorecard: string, history: GroupHistory) => void;

async function rewindInPlace(
  context: ScorecardsContext,
  query: RewindQuery,
  visit: Visit,
): Promise<void> {
  const { calendar, stores } = context;
  const { owners, visible } = query;
  const range = clamp(context, query);
  const scorecards = query.scorecards.map(({ ref }) => ref);
  const narrowing = { owners, visible, scorecards };
  const changes = {
    ...narrowing,
    from: calendar.startOf(range.from).toISOString(),
    limit: MAX_CHANGES + 1,
  };
  const [results, transitions, levelChanges] = await Promise.all([
    stores.results.findResults(narrowing),
    stores.history.findTransitions(changes),
    stores.history.findLevelChanges(changes),
  ]);
  const days = listDays({
    from: latest(
      range.from,
      firstWholeDay(transitions, calendar),
      firstWholeDay(levelChanges, calendar),
    ),
    to: range.to,
  });
  await rewind(
    days,
    {
      calendar,
      histories: await createHistories(query.scorecards, results),
      transitions,
      levelChanges,
    },
    visit,
  );
}

/** Nothing is known of the future, nor of what is not kept any more. */
function clamp(
  { calendar, clock, limits }: ScorecardsContext,
  { from, to }: DayRange,
): DayRange {
  const now = clock();
  const kept = new Date(now.getTime() - limits.historyMs);
  const firstKept = moveDay(calendar.dayAt(kept), 1);
  const today = calendar.dayAt(now);
  return {
    from: from < firstKept ? firstKept : from,
    to: to > today ? today : to,
  };
}

/** The first day of which every change was read; changes are the newest first. */
function firstWholeDay(
  changes: readonly { at: string }[],
  calendar: Calendar,
): string {
  const oldest = changes[MAX_CHANGES];
  return oldest ? moveDay(calendar.dayAt(new Date(oldest.at)), 1) : '';
}

async function createHistories(
  scorecards: readonly CurrentScorecard[],
  results: Iterable<StoredResult>,
): Promise<Map<string, GroupHistory>> {
  const histories = new Map(
    scorecards.map(({ ref, compiled, entity }) => [
      ref,
      GroupHistory.create({
        levels: compiled.levels,
        checks: entity.spec.checks,
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

function latest(...days: string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}

/**
 * Goes back day by day.
 *
 * @param days - oldest first
 * @param from - by scorecard, how it stands now; and the changes, newest first
 */
async function rewind(
  days: readonly string[],
  from: {
    calendar: Calendar;
    histories: ReadonlyMap<string, GroupHistory>;
    transitions: readonly StoredTransition[];
    levelChanges: readonly StoredLevelChange[];
  },
  visit: (day: string, scorecard: string, history: GroupHistory) => void,
): Promise<void> {
  const { calendar, histories } = from;
  const transitions = from.transitions.values();
  const levelChanges = from.levelChanges.values();
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
      visit(day, scorecard, history);
      await breaks.take();
    }
  }
}
