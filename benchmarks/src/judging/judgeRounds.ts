import { setImmediate } from 'node:timers/promises';
import { Floor } from './Floor';
import { Measurement, measure, quantile } from './measure';
import { System } from './openSystem';
import { ENTITIES, refOf } from './organisation';
import { RowWatch } from './RowWatch';

/** What was measured of one kind of work, in all rounds. */
export type Rounds = Record<
  'first' | 'second' | 'floorFirst' | 'floorSecond',
  Measurement[]
> & { written: number; peakRssMb: number };

const refs = Array.from({ length: ENTITIES }, (_, at) => refOf(at));

/** Everything by turns, so that a busy machine is busy for all of it. */
export async function judgeRounds(
  system: System,
  floor: Floor,
  rounds: number,
): Promise<Rounds> {
  const { database, judges, stores } = system;
  const judgeAll = async () => {
    await Promise.all(
      judges.map(async judge => {
        while (await judge.judgeDue()) {
          await setImmediate();
        }
      }),
    );
  };
  const found: Rounds = {
    first: [],
    second: [],
    floorFirst: [],
    floorSecond: [],
    written: 0,
    peakRssMb: 0,
  };
  for (let round = 0; round < rounds; round++) {
    await database.raw('truncate results, transitions, level_changes');
    await database.raw('truncate judge_queue');
    await stores.judgeQueue.enqueue(refs);
    found.first.push(await measure(database, judgeAll));

    await database.raw('vacuum analyze');
    await stores.judgeQueue.enqueue(refs);
    const watch = await RowWatch.create(database);
    found.second.push(await measure(database, judgeAll));
    found.written = Math.max(found.written, await watch.countWritten());
    if (round === 0) {
      // As the operating system counts it, with starting and filling.
      found.peakRssMb = process.resourceUsage().maxRSS / 1024;
    }

    await floor.clear();
    found.floorFirst.push(await measure(database, () => floor.judgeAll()));
    await database.raw('vacuum analyze floor_results');
    found.floorSecond.push(await measure(database, () => floor.judgeAgain()));
  }
  found.peakRssMb = Math.max(
    found.peakRssMb,
    ...found.first.map(({ rssMb }) => rssMb),
    ...found.second.map(({ rssMb }) => rssMb),
  );
  return found;
}

/** The median of one kind of number. */
export function median(
  measurements: readonly Measurement[],
  name: keyof Measurement,
): number {
  return quantile(measurements.map(it => it[name]));
}
