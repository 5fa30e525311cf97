import { enqueueDocuments } from '../database/enqueueDocuments';
import { findFutureMoments } from '../database/findFutureMoments';
import { Fault } from '../Fault';
import { Pushers } from '../load/Pushers';
import { untilSettled } from '../reading/untilSettled';
import { componentRefs } from '../world/organisation';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';
import { describeAsked } from './twoReplicas';
import { setTimeout } from 'node:timers/promises';

const AHEAD_MS = 60 * 60_000;
const WITHIN_S = 40;

export const clockAhead: Fault = {
  id: 'clock-ahead',
  title: 'The clock of one replica is an hour ahead',
  async run(context) {
    const { acknowledgements, database, verdict, world } = context;
    await world.end(world.replicas[1]);
    const wrong = await world.start('ahead', { clockAheadMs: AHEAD_MS });
    const pushers = Pushers.start({
      ...{ acknowledgements, entities: componentRefs },
      choosePort: takeTurns(world),
      count: 10,
      pauseMs: 100,
    });
    const mark = world.asked.length;
    await world.setDocuments({ pages: 3 });
    await enqueueDocuments(database);
    await setTimeout(4_000);
    await pushers.stop();
    const settled = await untilSettled(context, WITHIN_S);
    const asked = world.asked.slice(mark);
    verdict.add(
      `both keep working, and everything is evaluated within ${WITHIN_S} s`,
      settled.left ??
        `after ${settled.seconds.toFixed(1)} s; pushes ${pushers.tally}`,
      !settled.left && pushers.tally.isAllGood,
    );
    verdict.add(
      'neither takes over work of the other: each entity is collected once',
      describeAsked(asked),
      asked.length === componentRefs.length &&
        new Set(asked.map(({ replica }) => replica)).size === 2,
    );
    verdict.addNone(
      'nothing is stored with a timestamp in the future; replicas use the clock of the database',
      'timestamps of facts, results, history and queues',
      await findFutureMoments(database),
    );
    await checkInvariants(context);
    await world.end(wrong);
    await world.start('second');
  },
};
