import {
  GroupTrend,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  StoredLevelChange,
  StoredTransition,
} from '../../database/HistoryStore';
import { EventLoopBreaks } from '../../work/EventLoopBreaks';
import { GroupHistory } from './GroupHistory';

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
