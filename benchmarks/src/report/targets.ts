import { Metric, Samples } from '../driver/Samples';

/** What is promised, and what was measured. */
export interface Target {
  letter: string;
  title: string;
  /** Absent where it was not measured. */
  measured?: number;
  wanted: string;
  isMet: boolean;
  unit: string;
}

interface Promise_ {
  letter: string;
  title: string;
  measure: (samples: Samples) => number | undefined;
  most?: number;
  least?: number;
  below?: number;
  unit?: string;
}

const median = (
  samples: Samples,
  system: 'kumiki' | 'floor' | 'peer',
  metric: Metric,
) => samples.of(system, metric)?.median;

const longest = (samples: Samples, metric: Metric) =>
  samples.of('kumiki', metric)?.max;

/** How many times as much as Kumiki the peer takes. */
const peerTimes = (metric: Metric) => (samples: Samples) =>
  divide(median(samples, 'peer', metric), median(samples, 'kumiki', metric));

/** How many times as much as the floor Kumiki takes. */
const floorTimes = (metric: Metric) => (samples: Samples) =>
  divide(median(samples, 'kumiki', metric), median(samples, 'floor', metric));

const PROMISES: Promise_[] = [
  {
    letter: 'b',
    title: 'judge and store, Tech Insights / Kumiki',
    measure: peerTimes('judgeMs'),
    least: 20,
  },
  {
    letter: 'c',
    title: 'one entity, 1 client, Tech Insights / Kumiki',
    measure: peerTimes('entityP50'),
    least: 4,
  },
  {
    letter: 'c',
    title: 'one entity, 16 clients, Tech Insights / Kumiki',
    measure: peerTimes('entity16P50'),
    least: 8,
  },
  {
    letter: 'd',
    title: 'a team of 200, Tech Insights / Kumiki',
    measure: peerTimes('teamMs'),
    least: 100,
  },
  {
    letter: 'e',
    title: 'whole organisation, Tech Insights / Kumiki',
    measure: peerTimes('overviewMs'),
    least: 500,
  },
  {
    letter: 'f',
    title: 'peak RSS, Tech Insights / Kumiki',
    measure: peerTimes('rssMb'),
    least: 3,
  },
  {
    letter: 'i',
    title: 'database, Tech Insights / Kumiki',
    measure: peerTimes('sizeMb'),
    least: 5,
  },
  {
    letter: 'a',
    title: 'collect facts, Kumiki / Tech Insights',
    measure: samples =>
      divide(
        median(samples, 'kumiki', 'collectMs'),
        median(samples, 'peer', 'collectMs'),
      ),
    most: 2,
  },
  {
    letter: 'g',
    title: 'longest event-loop stall while judging',
    measure: samples => {
      const first = longest(samples, 'judgeBlockMs');
      const again = longest(samples, 'againBlockMs');
      return first === undefined || again === undefined
        ? undefined
        : Math.max(first, again);
    },
    below: 100,
    unit: ' ms',
  },
  {
    letter: 'b',
    title: 'judge and store, Kumiki / floor',
    measure: floorTimes('judgeMs'),
    most: 5,
  },
  {
    letter: 'c',
    title: 'one entity, 1 client, Kumiki / floor',
    measure: floorTimes('entityP50'),
    most: 5,
  },
  {
    letter: 'c',
    title: 'one entity, 16 clients, Kumiki / floor',
    measure: floorTimes('entity16P50'),
    most: 5,
  },
  {
    letter: 'd',
    title: 'a team of 200, Kumiki / floor',
    measure: floorTimes('teamMs'),
    most: 5,
  },
  {
    letter: 'e',
    title: 'whole organisation, Kumiki / floor',
    measure: floorTimes('overviewMs'),
    most: 5,
  },
  {
    letter: 'f',
    title: 'peak RSS of Kumiki',
    measure: samples => longest(samples, 'rssMb'),
    below: 600,
    unit: ' MB',
  },
  {
    letter: 'b',
    title: 'rows written where nothing changed',
    measure: samples => longest(samples, 'againWritten'),
    most: 0,
  },
];

/** Compares what was measured with what is promised. */
export function targetsOf(samples: Samples): Target[] {
  return PROMISES.map(promise => {
    const { letter, title, most, least, below, unit = '' } = promise;
    const measured = promise.measure(samples);
    const isMet =
      measured === undefined ||
      (measured <= (most ?? Infinity) &&
        measured >= (least ?? -Infinity) &&
        measured < (below ?? Infinity));
    const wanted =
      most !== undefined
        ? `<= ${most}`
        : least !== undefined
        ? `>= ${least}`
        : `< ${below}`;
    return { letter, title, measured, wanted: `${wanted}${unit}`, isMet, unit };
  });
}

function divide(over?: number, under?: number): number | undefined {
  return over === undefined || under === undefined ? undefined : over / under;
}
