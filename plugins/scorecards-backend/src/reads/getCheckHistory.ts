import { Caller } from '@kumiki/backend-audit';
import {
  CHECK_STATES,
  CheckHistory,
  NamedRequest,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { scorecardRef } from './readScorecards';
import { rewindHistory } from './rebuildTrend';
import { daysWithin, parseRange } from './trendRange';

type Line = CheckHistory['checks'][number]['points'];

/** How the checks of a scorecard stood, over the entities that the caller sees. */
export async function getCheckHistory(
  context: ScorecardsContext,
  request: NamedRequest & { from?: string; to?: string },
  caller: Caller,
): Promise<CheckHistory> {
  const { calendar, clock, stores } = context;
  const range = parseRange(request, calendar.dayAt(clock()));
  const [view, importedDays] = await Promise.all([
    readView(context, caller),
    stores.importedDays.read(),
  ]);
  const scorecard = view.scorecard(scorecardRef(request));
  const lines = new Map<string, Line>();
  let until: string | undefined;
  await rewindHistory(
    context,
    { ...range, scorecards: [scorecard], visible: view.visible },
    (day, _, history) => {
      for (const [check, counts] of history.countChecks(day)) {
        if (sumOf(counts) > 0) {
          until ??= day;
          const line = lines.get(check) ?? [];
          lines.set(check, line);
          line.push({ day, counts });
        }
      }
    },
  );
  return {
    scorecard: scorecard.ref,
    ...range,
    imported: daysWithin(importedDays, range),
    until,
    checks: scorecard.compiled.checks.flatMap(({ id }) => {
      const line = lines.get(id);
      return line
        ? [{ check: id, points: withoutRepeats(line.reverse()) }]
        : [];
    }),
  };
}

/** The points that differ from the one before. */
function withoutRepeats(line: Line): Line {
  return line.filter(
    ({ counts }, at) => at === 0 || !isSame(counts, line[at - 1].counts),
  );
}

function isSame(a: StateCounts, b: StateCounts): boolean {
  return CHECK_STATES.every(state => (a[state] ?? 0) === (b[state] ?? 0));
}

function sumOf(counts: StateCounts): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}
