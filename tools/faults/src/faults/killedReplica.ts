import { setTimeout } from 'node:timers/promises';
import { enqueueDocuments } from '../database/enqueueDocuments';
import { Fault } from '../Fault';
import { startLoad } from '../load/startLoad';
import { untilSettled } from '../reading/untilSettled';
import { componentRefs } from '../world/organisation';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';
import { describeAsked } from './twoReplicas';

/** A claim lasts a minute, or as long as asking may take and a minute. */
const RECOVERED_WITHIN_S = 80;

export const killedReplica: Fault = {
  id: 'replica-killed',
  title: 'A replica is killed with SIGKILL under load',
  async run(context) {
    const { database, verdict, world } = context;
    const { pushers, readers, stop } = startLoad(context, takeTurns(world));
    await setTimeout(2_000);
    const mark = world.asked.length;
    await world.setDocuments({ pages: 12 });
    const victim = world.replicas[1];
    // Everything that it has begun is left in the middle.
    await victim.process.command({
      command: 'documents',
      mode: { pages: 12, isHanging: true },
    });
    await enqueueDocuments(database);
    await untilAsked(() => world.asked.slice(mark), victim.name);
    const unhandled = await victim.process.countUnhandled();
    await world.end(victim, 'SIGKILL');
    const before = pushers.tally.good;
    await setTimeout(3_000);
    await stop();

    const cut =
      pushers.tally.count('no connection') +
      readers.tally.count('no connection');
    verdict.add(
      'only requests that the killed replica had taken lose their connection; all others are answered',
      `pushes ${pushers.tally}; reads ${readers.tally}`,
      pushers.tally.unclear + readers.tally.unclear === cut && cut <= 60,
    );
    verdict.add(
      'the other replica continues immediately',
      `${
        pushers.tally.good - before
      } pushes stored in the 3 s after; ${unhandled} unhandled errors before`,
      pushers.tally.good > before && unhandled === 0,
    );
    const settled = await untilSettled(context, RECOVERED_WITHIN_S);
    const asked = world.asked.slice(mark);
    const lost = asked.filter(({ replica }) => replica === victim.name).length;
    verdict.add(
      `what it was at is done by the other within ${RECOVERED_WITHIN_S} s, when its claims end`,
      settled.left ?? `after ${settled.seconds.toFixed(1)} s`,
      !settled.left,
    );
    verdict.add(
      'only what it was at is asked about again',
      `${describeAsked(asked)}`,
      lost > 0 && asked.length === componentRefs.length + lost,
    );
    await world.start(victim.name);
    await checkInvariants(context);
  },
};

async function untilAsked(
  read: () => { replica: string }[],
  name: string,
): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (read().some(({ replica }) => replica === name)) {
      return;
    }
    await setTimeout(20);
  }
}
