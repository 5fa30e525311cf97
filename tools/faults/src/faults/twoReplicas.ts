import { Knex } from 'knex';
import { enqueueDocuments } from '../database/enqueueDocuments';
import { untilSettled } from '../reading/untilSettled';
import { Fault } from '../Fault';
import { COMPONENTS, componentRefs } from '../world/organisation';
import { Asked } from '../world/World';
import { checkInvariants } from './checkInvariants';

const WITHIN_S = 90;

export const twoReplicas: Fault = {
  id: 'two-replicas',
  title: 'Two replicas share the work',
  async run(context) {
    const { database, verdict, world } = context;
    await world.start('first');
    await world.start('second');
    const first = await untilSettled(context, WITHIN_S, async () =>
      (await hasHadTurn(context.database)) ? undefined : 'a turn is to come',
    );
    verdict.add(
      `every entity is collected and evaluated within ${WITHIN_S} s`,
      first.left ?? `${COMPONENTS} after ${first.seconds.toFixed(1)} s`,
      !first.left,
    );

    const mark = world.asked.length;
    await world.setDocuments({ pages: 3 });
    await enqueueDocuments(database);
    const second = await untilSettled(context, WITHIN_S);
    const asked = world.asked.slice(mark);
    verdict.add(
      'when all of them change at once, each is asked about once, whoever does it',
      second.left ??
        `${describeAsked(asked)}, evaluated after ${second.seconds.toFixed(
          1,
        )} s`,
      !second.left && isOnceEach(asked),
    );
    await world.setDocuments({ pages: 12 });
    await enqueueDocuments(database);
    const third = await untilSettled(context, WITHIN_S);
    verdict.add(
      'and when they change back, all of them are evaluated again',
      third.left ?? `after ${third.seconds.toFixed(1)} s`,
      !third.left,
    );
    await checkInvariants(context);
  },
};

/** Its first turn is half a minute after the start, and would come in between. */
async function hasHadTurn(database: Knex): Promise<boolean> {
  const [task] = await database('backstage_backend_tasks__tasks').where({
    id: 'collect-documents',
  });
  return Boolean(task?.last_run_ended_at);
}

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
