import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { AxisRange } from './timeAxis';

/** A day that has a line through all lanes. */
export interface AxisMark {
  id: 'today' | 'recordedSince' | 'knownSince' | 'cursor';
  day: string;
  name: string;
}

/** The days of a timeline that have a line, those in sight. */
export function useAxisMarks(
  timeline: OrgTimeline,
  range: AxisRange,
  cursor?: string,
): AxisMark[] {
  const { t, date } = useWords();
  return useMemo(() => {
    const { today, knownSince, recordedSince } = timeline;
    const marks: AxisMark[] = [
      { id: 'today', day: today, name: t('timeline.today') },
    ];
    if (recordedSince) {
      marks.push({
        ...{ id: 'recordedSince', day: recordedSince },
        name: t('timeline.recordedSince', { date: date(recordedSince) }),
      });
    }
    // What is known from before the first record was imported.
    if (knownSince && (!recordedSince || knownSince < recordedSince)) {
      marks.push({
        ...{ id: 'knownSince', day: knownSince },
        name: t('timeline.knownSince', { date: date(knownSince) }),
      });
    }
    if (cursor) {
      marks.push({ id: 'cursor', day: cursor, name: date(cursor) });
    }
    return marks.filter(({ day }) => day >= range.from && day < range.to);
  }, [timeline, range, cursor, t, date]);
}
