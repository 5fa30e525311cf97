import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  CHECK_STATES,
  CheckExplanation,
  CheckInsight,
  CheckState,
  commonReasons,
  explain,
  medianOf,
  NamedRequest,
  StateCounts,
  timesToPass,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { readLevels } from '../judge/addLevels';
import { scorecardRef } from '../reads/readScorecards';
import { rewindHistory } from '../reads/rebuildTrend';
import { DayRange, parseRange } from '../reads/trendRange';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';

/** How many entities are evaluated again to find out why. */
const MOST_EXAMINED = 200;
/** How many changes of one check are read at most, the newest. */
const MOST_CHANGES = 50_000;

interface Asked {
  check: string;
  range: DayRange;
  scorecard: CurrentScorecard;
  view: View;
}

/** One check over all entities that the caller sees. */
export async function getCheckInsight(
  context: ScorecardsContext,
  request: NamedRequest & { check: string; from?: string; to?: string },
  caller: Caller,
): Promise<CheckInsight> {
  const { calendar, clock } = context;
  const { check } = request;
  const range = parseRange(request, calendar.dayAt(clock()));
  const view = await readView(context, caller);
  const scorecard = view.scorecard(scorecardRef(request));
  const found = scorecard.compiled.checks.find(({ id }) => id === check);
  if (!found) {
    throw new NotFoundError(`No check '${check}' in ${scorecard.ref}`);
  }
  const asked = { check, range, scorecard, view };
  const standing = await readStanding(context, asked);
  const [history, times, explanations] = await Promise.all([
    readHistory(context, asked),
    readTimes(context, asked, standing.firstJudgedAt),
    explainLacking(context, asked, standing.lacking),
  ]);
  return {
    scorecard: scorecard.ref,
    check,
    title: found.definition.title ?? check,
    level: found.definition.level,
    ...range,
    counts: standing.counts,
    ...history,
    fixed: times.length,
    medianTimeToPassMs: medianOf(times),
    reasons: commonReasons(explanations),
    examined: explanations.length,
  };
}

/** How it stands now, since when entities are judged, and some that do not pass. */
async function readStanding(
  { stores }: ScorecardsContext,
  { check, scorecard, view }: Asked,
) {
  const results = await stores.results.findResults({
    scorecards: [scorecard.ref],
    visible: view.visible,
  });
  const counts: StateCounts = {};
  const firstJudgedAt = new Map<string, string>();
  const lacking: string[] = [];
  const breaks = EventLoopBreaks.create();
  for (const result of results) {
    const state = result.states[check];
    if (state) {
      counts[state] = (counts[state] ?? 0) + 1;
      firstJudgedAt.set(result.entity, result.firstJudgedAt);
      if (isLacking(state)) {
        lacking.push(result.entity);
      }
    }
    await breaks.take();
  }
  return {
    counts,
    firstJudgedAt,
    lacking: lacking.sort().slice(0, MOST_EXAMINED),
  };
}

function isLacking(state: CheckState): boolean {
  return state === 'fail' || state === 'unknown' || state === 'error';
}

async function readHistory(
  context: ScorecardsContext,
  { check, range, scorecard, view }: Asked,
): Promise<Pick<CheckInsight, 'points' | 'until'>> {
  const points: CheckInsight['points'] = [];
  await rewindHistory(
    context,
    { ...range, scorecards: [scorecard], visible: view.visible },
    (day, _, history) => {
      const counts = history.countChecks(day).get(check);
      if (counts && CHECK_STATES.some(state => (counts[state] ?? 0) > 0)) {
        points.push({ day, counts });
      }
    },
  );
  return {
    until: points[0]?.day,
    points: points
      .reverse()
      .filter(
        ({ counts }, at) => at === 0 || !isSame(counts, points[at - 1].counts),
      ),
  };
}

function isSame(a: StateCounts, b: StateCounts): boolean {
  return CHECK_STATES.every(state => (a[state] ?? 0) === (b[state] ?? 0));
}

/** How long it took, for what came to pass in the time; it may have failed for longer. */
async function readTimes(
  { calendar, clock, limits, stores }: ScorecardsContext,
  { check, range, scorecard, view }: Asked,
  firstJudgedAt: ReadonlyMap<string, string>,
): Promise<number[]> {
  const kept = new Date(clock().getTime() - limits.historyMs).toISOString();
  const changes = await stores.history.findTransitions({
    check,
    from: kept,
    limit: MOST_CHANGES,
    scorecards: [scorecard.ref],
    visible: view.visible,
  });
  return timesToPass(changes, {
    // Before what is kept, it may have been fixed and broken again.
    firstJudgedAt: entity => {
      const at = firstJudgedAt.get(entity);
      return at !== undefined && at >= kept ? at : undefined;
    },
    from: calendar.startOf(range.from).toISOString(),
    before: calendar.endOf(range.to).toISOString(),
  });
}

async function explainLacking(
  { calendar, clock, stores }: ScorecardsContext,
  { check, scorecard, view }: Asked,
  lacking: readonly string[],
): Promise<CheckExplanation[]> {
  const inputs = await readLevels(
    stores,
    await stores.inputs.readInputs(lacking),
    { scorecards: [scorecard.compiled], now: clock() },
  );
  const explanations: CheckExplanation[] = [];
  const breaks = EventLoopBreaks.create();
  for (const input of inputs) {
    await breaks.take();
    const evaluated = view.toEvaluation(input, { now: clock(), calendar });
    const explanation = explain(scorecard.compiled, check, evaluated);
    if (explanation && isLacking(explanation.state)) {
      explanations.push(explanation);
    }
  }
  return explanations;
}
