import { Spread, spreadOf } from '../driver/statistics';
import { DrawnVisit } from './measureView';
import { ViewVisits } from './takeTurns';
import { APP_ID } from './views';

/** One thing that was measured, of every view by its id. */
export interface MapRow {
  title: string;
  /** Whether a ratio of it says which one is better. */
  isCompared: boolean;
  /** Absent of a view that was not drawn in time. */
  views: Record<string, Spread | undefined>;
}

interface Measure {
  title: string;
  read: (visit: DrawnVisit) => number | undefined;
  isFirst?: boolean;
  /** Whether it is about the drawing, and not about what it takes. */
  isDrawing?: boolean;
}

const MEASURES: Measure[] = [
  { title: 'first drawn, ms', read: it => it.drawnMs },
  {
    title: '… at the first visit, ms',
    read: it => it.drawnMs,
    isFirst: true,
  },
  { title: '… last changed, ms', read: it => it.settledMs },
  { title: 'longest task, ms', read: it => it.longestTaskMs },
  {
    title: '… time blocked by long tasks, ms',
    read: it => it.blockedMs,
  },
  {
    title: 'heap of the page after collection, MB',
    read: it => it.heapMb,
  },
  { title: '… its peak, MB', read: it => it.heapPeakMb },
  {
    title: 'peak RSS of the process, with workers, MB',
    read: it => it.peakRssMb,
  },
  {
    title: 'CPU of the process, with workers, ms',
    read: it => it.cpuMs,
  },
  { title: 'teams drawn', read: it => it.nodes, isDrawing: true },
  { title: 'connections drawn', read: it => it.edges, isDrawing: true },
  {
    title: 'height of a drawn team, px',
    read: it => it.teamHeight,
    isDrawing: true,
  },
];

/** What the visits say, measure by measure. */
export function rowsOf(visits: readonly ViewVisits[]): MapRow[] {
  return MEASURES.map(({ title, read, isFirst, isDrawing }) => ({
    title,
    isCompared: !isDrawing,
    views: Object.fromEntries(
      (isDrawing ? visits.filter(it => it.view.id !== APP_ID) : visits).map(
        ({ view, first, rounds }) => [
          view.id,
          spreadOf(
            (isFirst ? [first] : rounds)
              .flatMap(visit => (visit.isDrawn ? [read(visit)] : []))
              .filter(value => value !== undefined),
          ),
        ],
      ),
    ),
  }));
}
