import { Metric, Samples } from '../driver/Samples';
import { SystemName } from '../systems/Protocol';
import { formatNumber } from './formatNumber';

/** Something that the numbers have to show. */
export interface Promised {
  letter: string;
  title: string;
  measure: (samples: Samples) => number | undefined;
  is: '<=' | '>=' | '<' | '>';
  limit: number;
  unit?: string;
  /** Why it can be missed. */
  reason: (samples: Samples) => string;
}

const median = (samples: Samples, system: SystemName, metric: Metric) =>
  samples.of(system, metric)?.median;

const longest = (samples: Samples, metric: Metric) =>
  samples.of('kumiki', metric)?.max;

const divide = (over?: number, under?: number) =>
  over === undefined || under === undefined ? undefined : over / under;

const say = (value: number | undefined) =>
  value === undefined ? 'an unknown number of' : formatNumber(value);

const split =
  (metric: Metric, cpu: Metric) =>
  (samples: Samples): string =>
    `of ${say(
      median(samples, 'kumiki', metric),
    )} ms this process computed ${say(
      median(samples, 'kumiki', cpu),
    )}; the rest is the database, and waiting for a core`;

/** How many times as much as Kumiki the peer takes: so often, or more often. */
function peerTimes(
  letter: string,
  what: string,
  metric: Metric,
  [is, limit]: [is: '>=' | '>', limit: number],
  reason: Promised['reason'],
): Promised {
  return {
    letter,
    title: `${what}, Tech Insights / Kumiki`,
    measure: samples =>
      divide(
        median(samples, 'peer', metric),
        median(samples, 'kumiki', metric),
      ),
    is,
    limit,
    reason,
  };
}

/** How many times as much as the floor Kumiki takes. */
function floorTimes(
  letter: string,
  what: string,
  metric: Metric,
  reason: Promised['reason'],
): Promised {
  return {
    letter,
    title: `${what}, Kumiki / floor`,
    measure: samples =>
      divide(
        median(samples, 'kumiki', metric),
        median(samples, 'floor', metric),
      ),
    is: '<=',
    limit: 5,
    reason,
  };
}

const judging = split('judgeMs', 'judgeCpuMs');
const entity = (samples: Samples) =>
  `${say(
    median(samples, 'kumiki', 'entityStatements'),
  )} statements and an explained answer of ${say(
    median(samples, 'kumiki', 'entityBytes'),
  )} bytes; the floor sends ${say(median(samples, 'floor', 'entityBytes'))}`;
const team = (samples: Samples) =>
  `${say(
    median(samples, 'kumiki', 'teamStatements'),
  )} statements: who is below whom, what may be seen, counts by level, state and check`;
const computing = (samples: Samples) =>
  `a request with ${say(
    median(samples, 'kumiki', 'entityStatements'),
  )} statements and an explained answer of ${say(
    median(samples, 'kumiki', 'entityBytes'),
  )} bytes computes ${say(
    median(samples, 'kumiki', 'entityCpuMs'),
  )} ms in this process, one of Tech Insights ${say(
    median(samples, 'peer', 'entityCpuMs'),
  )} ms; clients and database share the cores with both`;
const overview = (samples: Samples) =>
  `${say(
    median(samples, 'kumiki', 'overviewStatements'),
  )} statements over every stored result take ${say(
    median(samples, 'kumiki', 'overviewMs'),
  )} ms; the floor, which reads all facts in one and evaluates them, takes ${say(
    median(samples, 'floor', 'overviewMs'),
  )} ms`;
/** Says how much a third or a fifth of the peer's is. */
const partOf =
  (metric: Metric, times: 3 | 5, reason: Promised['reason']) =>
  (samples: Samples): string =>
    `a ${times === 3 ? 'third' : 'fifth'} of Tech Insights' is ${say(
      divide(median(samples, 'peer', metric), times),
    )} MB; ${reason(samples)}`;
const memory = (samples: Samples) =>
  `${say(
    median(samples, 'kumiki', 'idleRssMb'),
  )} MB is the backend before it has done anything; the floor needs ${say(
    median(samples, 'floor', 'rssMb'),
  )} MB`;
const size = (samples: Samples) =>
  `${say(
    median(samples, 'kumiki', 'factsMb'),
  )} MB of ours are facts; the rest are the copy of the catalog, results, changes of level and queues, which Tech Insights does not store; the floor, which stores facts and results alone, needs ${say(
    median(samples, 'floor', 'sizeMb'),
  )} MB`;

/** What is promised of 10,000 entities and 50 checks on PostgreSQL. */
export const PROMISES: Promised[] = [
  peerTimes('b', 'evaluate and store', 'judgeMs', ['>=', 20], judging),
  peerTimes('c', 'one entity, 1 client', 'entityP50', ['>=', 4], computing),
  peerTimes('c', 'one entity, 16 clients', 'entity16P50', ['>=', 8], computing),
  peerTimes('d', 'a team of 200', 'teamMs', ['>=', 100], team),
  peerTimes('e', 'whole organisation', 'overviewMs', ['>=', 500], overview),
  peerTimes(
    'f',
    'peak RSS, everything in one request',
    'oneAnswerRssMb',
    ['>', 3],
    partOf('oneAnswerRssMb', 3, memory),
  ),
  peerTimes(
    'f',
    'peak RSS, 750 entities in a request',
    'rssMb',
    ['>', 3],
    partOf('rssMb', 3, memory),
  ),
  peerTimes(
    'i',
    'database, facts alone',
    'factsMb',
    ['>', 5],
    partOf('factsMb', 5, size),
  ),
  peerTimes(
    'i',
    'database, everything',
    'sizeMb',
    ['>', 5],
    partOf('sizeMb', 5, size),
  ),
  {
    letter: 'a',
    title: 'collect facts, Kumiki / Tech Insights',
    measure: samples =>
      divide(
        median(samples, 'kumiki', 'collectMs'),
        median(samples, 'peer', 'collectMs'),
      ),
    is: '<=',
    limit: 2,
    reason: split('collectMs', 'collectCpuMs'),
  },
  {
    letter: 'g',
    title: 'longest event-loop stall while evaluating',
    measure: samples => {
      const first = longest(samples, 'judgeBlockMs');
      const again = longest(samples, 'againBlockMs');
      return first === undefined || again === undefined
        ? undefined
        : Math.max(first, again);
    },
    is: '<',
    limit: 100,
    unit: ' ms',
    reason: samples =>
      `the longest of all rounds; the median of a round is ${say(
        median(samples, 'kumiki', 'judgeBlockMs'),
      )} ms, that of the floor ${say(
        median(samples, 'floor', 'judgeBlockMs'),
      )}`,
  },
  floorTimes('b', 'evaluate and store', 'judgeMs', judging),
  floorTimes('c', 'one entity, 1 client', 'entityP50', entity),
  floorTimes('c', 'one entity, 16 clients', 'entity16P50', entity),
  floorTimes('d', 'a team of 200', 'teamMs', team),
  floorTimes('e', 'whole organisation', 'overviewMs', overview),
  {
    letter: 'f',
    title: 'peak RSS of Kumiki',
    measure: samples => longest(samples, 'rssMb'),
    is: '<',
    limit: 600,
    unit: ' MB',
    reason: memory,
  },
  {
    letter: 'b',
    title: 'rows written where nothing changed',
    measure: samples => longest(samples, 'againWritten'),
    is: '<=',
    limit: 0,
    reason: () => 'something is written that says the same as before',
  },
];
