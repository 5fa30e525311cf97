import { Knex } from 'knex';
import { findImportGaps, readImported } from '../database/findImportGaps';
import { ImportHold } from '../database/ImportHold';
import { Fault, FaultContext } from '../Fault';
import { sendRequest } from '../http/sendRequest';
import {
  dayOfState,
  STATES,
  titlesInState,
  versionsOf,
  writePast,
} from '../world/past';
import { READER_TOKEN } from '../world/writeConfig';
import { checkInvariants } from './checkInvariants';
import { until } from './until';

/** Its first turn is ten seconds after the start. */
const BEGUN_WITHIN_S = 60;
/** Whoever was killed holds the task for two minutes; the scheduler looks once a minute. */
const GOES_ON_WITHIN_S = 210;
const ENDED_WITHIN_S = 90;
const TASK = 'team-topology-import-histories';

export const killedImport: Fault = {
  id: 'import-killed',
  title:
    'All replicas are killed with SIGKILL while one imports a past, and then two import it at once',
  async run(context) {
    const { chronicle } = context;
    const hold = ImportHold.create(chronicle);
    await hold.begin();
    try {
      await killInTheMiddle(context, hold);
      await importTwice(context, hold);
    } finally {
      await hold.end();
    }
    await checkEnd(context);
    await checkInvariants(context);
  },
};

async function killInTheMiddle(
  context: FaultContext,
  hold: ImportHold,
): Promise<void> {
  const { chronicle, directory, verdict, world } = context;
  const imports = [await writePast(directory)];
  const names = world.replicas.map(({ name }) => name);
  await Promise.all([...world.replicas].map(it => world.end(it)));
  for (const name of names) {
    await world.start(name, { imports });
  }
  const begun = await until(BEGUN_WITHIN_S, () => hold.isHolding());
  const before = await readImported(chronicle);
  await Promise.all([...world.replicas].map(it => world.end(it, 'SIGKILL')));
  await hold.release();
  const { done, versions } = await readImported(chronicle);
  verdict.add(
    'a replica is killed in the middle of an import, and leaves whole states',
    `${begun === undefined ? 'none was' : 'one was'} about to store more than ${
      before.done
    } of ${STATES} states; ${done} are stored, with ${versions} versions of ${versionsOf(
      done,
    )}`,
    begun !== undefined &&
      done > 0 &&
      done < STATES &&
      done === before.done &&
      versions === versionsOf(done),
  );
  verdict.addNone(
    'what is stored is as it was',
    `${versions} versions`,
    await findImportGaps(chronicle, done),
  );
  await hold.take();
  for (const name of names) {
    await world.start(name, { imports });
  }
  const reached = await readPast(context, done - 1);
  const notReached = await readPast(context, done);
  verdict.add(
    'until it goes on, the days that it has reached are known, and the others are not',
    `${reached.basis} and ${notReached.basis}`,
    reached.basis === 'imported' && notReached.basis === 'not-known',
  );
}

async function importTwice(
  { chronicle, verdict }: FaultContext,
  hold: ImportHold,
): Promise<void> {
  const { done } = await readImported(chronicle);
  const goesOn = await until(GOES_ON_WITHIN_S, () => hold.isHolding());
  verdict.add(
    `after the next start it goes on within ${GOES_ON_WITHIN_S} s`,
    goesOn === undefined ? 'it does not' : `after ${Math.round(goesOn)} s`,
    goesOn !== undefined,
  );
  // As if it had been away for longer than the scheduler waits for it.
  await chronicle('backstage_backend_tasks__tasks').where({ id: TASK }).update({
    current_run_ticket: null,
    current_run_started_at: null,
    current_run_expires_at: null,
    next_run_start_at: chronicle.fn.now(),
  });
  const other = await until(
    ENDED_WITHIN_S,
    async () => (await countWaiting(chronicle)) > 1,
  );
  await hold.release();
  const ended = await until(
    ENDED_WITHIN_S,
    async () => (await readImported(chronicle)).done === STATES,
  );
  verdict.add(
    `another replica takes over while the first one is still at it, and the import ends within ${ENDED_WITHIN_S} s`,
    `${
      other === undefined ? 'none did' : 'one did'
    } while ${done} of ${STATES} were stored; ${
      ended === undefined ? 'it did not end' : `after ${Math.round(ended)} s`
    }`,
    other !== undefined && ended !== undefined,
  );
}

async function checkEnd(context: FaultContext): Promise<void> {
  const { chronicle, verdict } = context;
  const { versions } = await readImported(chronicle);
  verdict.addNone(
    'each change is imported once',
    `${versions} versions of ${versionsOf(STATES)}`,
    await findImportGaps(chronicle, STATES),
  );
  const wrong: string[] = [];
  for (const state of [0, STATES / 2, STATES - 1]) {
    const { basis, titles } = await readPast(context, state);
    const expected = titlesInState(state);
    if (basis !== 'imported' || expected.some(it => !titles.has(it))) {
      wrong.push(`${dayOfState(state)} is ${basis}`);
    }
  }
  verdict.addNone(
    'the model of a past day is what was imported of it',
    'three days',
    wrong,
  );
}

/** What a reader is told of a state, and what that rests on. */
async function readPast(
  { world }: FaultContext,
  state: number,
): Promise<{ basis: unknown; titles: Set<string> }> {
  const answer = await sendRequest({
    port: world.replicas[0].process.port,
    path: `/api/team-topology/model?at=${dayOfState(state)}`,
    token: READER_TOKEN,
  });
  const body = 'body' in answer ? answer.body : undefined;
  const { boundaries, teams } = Object(body) as {
    boundaries?: string;
    teams?: { title: string }[];
  };
  return {
    basis: boundaries,
    titles: new Set(teams?.map(({ title }) => title)),
  };
}

/**
 * How many replicas wait for whoever writes to the chronicle. One is that which
 * compares it with the catalog; no two do that at the same time.
 */
async function countWaiting(chronicle: Knex): Promise<number> {
  const [{ count }] = await chronicle('pg_stat_activity')
    .where('wait_event_type', 'Lock')
    .whereILike('query', '%chronicle_state%')
    .count();
  return Number(count);
}
