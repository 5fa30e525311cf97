import { enqueueDocuments } from '../database/enqueueDocuments';
import { untilSettled } from '../database/untilSettled';
import { Fault } from '../Fault';
import { COMPONENTS, componentRefs } from '../world/organisation';
import { Asked } from '../world/World';
import { checkInvariants } from './checkInvariants';

const WITHIN_S = 60;

export const twoReplicas: Fault = {
  id: 'two-replicas',
  title: 'Two replicas start together on an empty database',
  async run(context) {
    const { database, verdict, world } = context;
    const began = Date.now();
    await Promise.all(['first', 'second'].map(it => world.start(it)));
    verdict.add(
      'both start: migrations wait for each other',
      `both ready after ${((Date.now() - began) / 1000).toFixed(1)} s`,
      true,
    );
    const first = await untilSettled(database, WITHIN_S);
    verdict.add(
      `every entity is asked about and judged within ${WITHIN_S} s`,
      first.left ?? `${COMPONENTS} after ${first.seconds.toFixed(1)} s`,
      !first.left,
    );
    verdict.add(
      'each is asked about once, whoever does it',
      describeAsked(world.asked),
      isOnceEach(world.asked),
    );

    const mark = world.asked.length;
    await world.setDocuments({ pages: 3 });
    await enqueueDocuments(database);
    const second = await untilSettled(database, WITHIN_S);
    const asked = world.asked.slice(mark);
    verdict.add(
      'so it is when all of them change at once',
      second.left ??
        `${describeAsked(asked)}, judged after ${second.seconds.toFixed(1)} s`,
      !second.left && isOnceEach(asked),
    );
    await world.setDocuments({ pages: 12 });
    await enqueueDocuments(database);
    await untilSettled(database, WITHIN_S);
    await checkInvariants(context);
  },
};

function isOnceEach(asked: readonly Asked[]): boolean {
  const refs = asked.map(({ ref }) => ref).sort();
  return JSON.stringify(refs) === JSON.stringify(componentRefs);
}

/** Such as `240 questions about 240 entities (first 120, second 120)`. */
export function describeAsked(asked: readonly Asked[]): string {
  const byReplica = new Map<string, number>();
  for (const { replica } of asked) {
    byReplica.set(replica, (byReplica.get(replica) ?? 0) + 1);
  }
  const entities = new Set(asked.map(({ ref }) => ref)).size;
  const shares = [...byReplica].map(([name, count]) => `${name} ${count}`);
  return `${asked.length} questions about ${entities} entities (${shares
    .sort()
    .join(', ')})`;
}
