import { Knex } from 'knex';
import { findChronicleGaps } from '../database/findChronicleGaps';
import { Fault, FaultContext } from '../Fault';
import { sendRequest } from '../http/sendRequest';
import { LIGHT } from '../world/heavyInput';
import { READER_TOKEN } from '../world/writeConfig';
import { checkInvariants } from './checkInvariants';
import { until } from './until';

const WITHIN_S = 60;
/** Of each a group and an interaction. */
const ARRIVING = 2 * LIGHT;

export const killedRecording: Fault = {
  id: 'recording-killed',
  title:
    'All replicas are killed with SIGKILL while one records the organisation',
  async run(context) {
    const { chronicle, verdict, world } = context;
    const before = await countOpen(chronicle);
    const names = world.replicas.map(({ name }) => name);
    const release = await holdUpInserts(chronicle);
    let waiting: number | undefined;
    try {
      await arrive(context);
      waiting = await until(
        WITHIN_S,
        async () => (await countWaiting(chronicle)) > 0,
      );
      await Promise.all(
        [...world.replicas].map(it => world.end(it, 'SIGKILL')),
      );
    } finally {
      await release();
    }
    const isWaiting = waiting !== undefined;
    verdict.add(
      'a replica is killed in the middle of recording, and leaves nothing half done',
      `${isWaiting ? 'one was' : 'none was'} about to insert; ${
        (await countOpen(chronicle)) - before
      } versions more`,
      isWaiting && (await countOpen(chronicle)) === before,
    );
    for (const name of names) {
      await world.start(name);
    }
    await arrive(context);
    // The scheduler hands the task over after two minutes; whoever reads does not wait.
    const arrived = await until(WITHIN_S, async () => {
      await readModel(context);
      return (await countOpen(chronicle)) === before + ARRIVING;
    });
    verdict.add(
      `${ARRIVING} entities that arrive are recorded within ${WITHIN_S} s of the next start`,
      `${(await countOpen(chronicle)) - before} are${after(arrived)}`,
      arrived !== undefined,
    );
    await world.replicas[0].process.command({
      command: 'organisation',
      guests: 'none',
    });
    const gone = await until(WITHIN_S, async () => {
      await readModel(context);
      return (await countOpen(chronicle)) === before;
    });
    verdict.add(
      `when they are gone, so are they in the model within ${WITHIN_S} s`,
      `${(await countOpen(chronicle)) - before} are left${after(gone)}`,
      gone !== undefined,
    );
    verdict.addNone(
      'each change is recorded once',
      `${before} entities`,
      await findChronicleGaps(chronicle),
    );
    await checkInvariants(context);
  },
};

function after(seconds?: number): string {
  return seconds === undefined ? '' : `, after ${Math.round(seconds)} s`;
}

async function readModel({ world }: FaultContext): Promise<void> {
  await sendRequest({
    port: world.replicas[0].process.port,
    path: '/api/team-topology/model',
    token: READER_TOKEN,
  });
}

async function arrive({ world }: FaultContext): Promise<void> {
  await world.replicas[0].process.command({
    command: 'organisation',
    guests: 'light',
  });
}

/** Until it is released, whoever inserts a version waits. */
async function holdUpInserts(chronicle: Knex): Promise<() => Promise<void>> {
  const tx = await chronicle.transaction();
  await tx.raw('lock table entity_versions in share mode');
  return async () => {
    await tx.rollback();
  };
}

async function countWaiting(chronicle: Knex): Promise<number> {
  const [{ count }] = await chronicle('pg_stat_activity')
    .where('wait_event_type', 'Lock')
    .whereILike('query', '%entity_versions%')
    .count();
  return Number(count);
}

async function countOpen(chronicle: Knex): Promise<number> {
  const [{ count }] = await chronicle('entity_versions')
    .whereNull('to_day')
    .count();
  return Number(count);
}
