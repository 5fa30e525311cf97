import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { Fault, FaultContext } from '../Fault';
import { Guests } from '../replica/messages';
import { checkInvariants } from './checkInvariants';

/** The catalog has to be quiet for a minute before there is a state to compare with. */
const WITHIN_S = 150;
const POLL_MS = 50;

export const killedNotification: Fault = {
  id: 'notification-killed',
  title:
    'All replicas are killed with SIGKILL before a notification is sent, and before it is marked as sent',
  async run(context) {
    const { chronicle, notifications, verdict } = context;
    const names = context.world.replicas.map(({ name }) => name);
    await arrive(context, 'ball held');
    const isReady = await until(() => isComparedWith(chronicle));
    verdict.add(
      'the first state of the organisation notifies nobody',
      `${await countDropped(notifications)} notifications`,
      isReady && (await countDropped(notifications)) === 0,
    );

    await holdUpMarks(chronicle);
    await arrive(context, 'ball dropped');
    const isWritten = await until(
      async () => (await countWaiting(chronicle)) > 0,
    );
    await killAll(context);
    await endWaiting(chronicle);
    verdict.add(
      'what is stored is kept, whenever the replicas are killed',
      `${await countWaiting(chronicle)} waiting`,
      isWritten && (await countWaiting(chronicle)) === 1,
    );

    await startAll(context, names);
    const isSent = await until(
      async () => (await countDropped(notifications)) > 0,
    );
    await killAll(context);
    await endWaiting(chronicle);
    const unmarked = await countWaiting(chronicle);
    await releaseMarks(chronicle);
    verdict.add(
      'it is sent after the next start, and the replica is killed before it marks it',
      `${unmarked} not marked`,
      isSent && unmarked === 1,
    );

    await startAll(context, names);
    const isMarked = await until(
      async () => (await countWaiting(chronicle)) === 0,
    );
    verdict.add(
      'it is sent again, and its recipient has it once',
      `${await countDropped(notifications)} in the list`,
      isMarked && (await countDropped(notifications)) === 1,
    );
    await arrive(context, 'none');
    await checkInvariants(context);
  },
};

async function arrive({ world }: FaultContext, guests: Guests): Promise<void> {
  await world.replicas[0].process.command({ command: 'organisation', guests });
}

async function killAll({ world }: FaultContext): Promise<void> {
  await Promise.all([...world.replicas].map(it => world.end(it, 'SIGKILL')));
}

async function startAll(
  { world }: FaultContext,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    await world.start(name, { guests: 'ball dropped' });
  }
}

/** Whether the ball is in the state that the next one is compared with. */
async function isComparedWith(chronicle: Knex): Promise<boolean> {
  const [{ revision }] = await chronicle('chronicle_state').select('revision');
  const [ball] = await chronicle('entity_versions')
    .where({ ref: 'teamapi:default/goalkeepers' })
    .whereNull('to_day');
  const [told] = await chronicle('notification_progress').where({
    ...{ id: 'changes', revision },
  });
  return Boolean(ball && told);
}

async function countWaiting(chronicle: Knex): Promise<number> {
  const [{ count }] = await chronicle('notification_outbox')
    .where({ topic: 'dropped', state: 'waiting' })
    .count();
  return Number(count);
}

async function countDropped(notifications: Knex): Promise<number> {
  const [{ count }] = await notifications('notification')
    .where({ user: 'user:default/keeper', topic: 'dropped' })
    .count();
  return Number(count);
}

/** Until it is released, whoever marks a notification as sent waits. */
async function holdUpMarks(chronicle: Knex): Promise<void> {
  await chronicle.raw(`
    create function hold_up() returns trigger language plpgsql as $$
    begin perform pg_sleep(600); return new; end $$;
    create trigger hold_up before update on notification_outbox
    for each row when (new.state = 'sent') execute function hold_up();
  `);
}

/** The database notices only later that nobody is there who waits. */
async function endWaiting(chronicle: Knex): Promise<void> {
  await chronicle.raw(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event = 'PgSleep' and pid <> pg_backend_pid()
  `);
  // The claim of a process that is gone ends after three minutes; time is saved here.
  await chronicle('notification_outbox').update({ claimed_until: '' });
}

async function releaseMarks(chronicle: Knex): Promise<void> {
  await chronicle.raw('drop function hold_up cascade');
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + WITHIN_S * 1000;
  while (Date.now() < deadline) {
    if (await isSo()) {
      return true;
    }
    await setTimeout(POLL_MS);
  }
  return false;
}
