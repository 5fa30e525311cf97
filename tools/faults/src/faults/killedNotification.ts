import { Knex } from 'knex';
import { countReceived, OutboxHold } from '../database/OutboxHold';
import { Fault, FaultContext } from '../Fault';
import { Guests } from '../replica/messages';
import { COMPONENTS } from '../world/organisation';
import { checkInvariants } from './checkInvariants';
import { untilWithin } from './untilWithin';

/** The catalog has to be quiet for a minute before there is a state to compare with. */
const WITHIN_S = 150;

const KEEPER = 'user:default/keeper';

export const killedNotification: Fault = {
  id: 'notification-killed',
  title:
    'All replicas are killed with SIGKILL before a notification is sent, and before it is marked as sent',
  async run(context) {
    const { chronicle, notifications, verdict } = context;
    await arrive(context, 'ball held');
    const isReady = await untilWithin(WITHIN_S, () =>
      isComparedWith(chronicle),
    );
    const told = await countReceived(notifications, {
      ...{ user: KEEPER, topic: 'dropped' },
    });
    verdict.add(
      'the first state of the organisation notifies nobody',
      `${told} notifications`,
      isReady && told === 0,
    );
    await killWhileSending(context, {
      database: chronicle,
      topic: 'dropped',
      guests: 'ball dropped',
    });
    await arrive(context, 'none');
    await checkInvariants(context);
  },
};

export const killedScorecardNotification: Fault = {
  id: 'scorecard-notification-killed',
  title:
    'All replicas are killed with SIGKILL before a notification about a scorecard is sent, and before it is marked as sent',
  async run(context) {
    await killWhileSending(context, {
      database: context.database,
      topic: 'enforced',
      guests: 'announced check',
    });
    await arrive(context, 'none');
    await forgetGuests(context.database);
    await checkInvariants(context);
  },
};

/**
 * Kills all replicas twice on the way of one notification.
 * @param about - guests are those whose arrival is told, and who stay
 */
async function killWhileSending(
  context: FaultContext,
  about: { database: Knex; topic: string; guests: Guests },
): Promise<void> {
  const { notifications, verdict, world } = context;
  const { database, topic, guests } = about;
  const names = world.replicas.map(({ name }) => name);
  const outbox = OutboxHold.create({ database, topic });
  const countTold = () => countReceived(notifications, { user: KEEPER, topic });
  await outbox.take();
  await arrive(context, guests);
  const isWritten = await untilWithin(
    WITHIN_S,
    async () => (await outbox.countWaiting()) > 0,
  );
  await killAll(context);
  await outbox.endWaiting();
  verdict.add(
    'what is stored is kept, whenever the replicas are killed',
    `${await outbox.countWaiting()} waiting`,
    isWritten && (await outbox.countWaiting()) === 1,
  );

  await startAll(context, { names, guests });
  const isSent = await untilWithin(
    WITHIN_S,
    async () => (await countTold()) > 0,
  );
  await killAll(context);
  await outbox.endWaiting();
  const unmarked = await outbox.countWaiting();
  await outbox.letGo();
  verdict.add(
    'it is sent after the next start, and the replica is killed before it marks it',
    `${unmarked} not marked`,
    isSent && unmarked === 1,
  );

  await startAll(context, { names, guests });
  const isMarked = await untilWithin(
    WITHIN_S,
    async () => (await outbox.countWaiting()) === 0,
  );
  verdict.add(
    'it is sent again, and its recipient has it once',
    `${await countTold()} in the list`,
    isMarked && (await countTold()) === 1,
  );
}

/** The next sweep forgets what guests were evaluated by. */
async function forgetGuests(database: Knex): Promise<void> {
  // A kill may have cut off one; nobody takes its turn for ten minutes.
  await database('backstage_backend_tasks__tasks')
    .where({ id: 'sweep-catalog' })
    .update({
      current_run_ticket: null,
      current_run_started_at: null,
      current_run_expires_at: null,
      next_run_start_at: database.fn.now(),
    });
  await untilWithin(WITHIN_S, async () => {
    const [{ results }] = await database('results').count({ results: '*' });
    return Number(results) === COMPONENTS;
  });
}

async function arrive({ world }: FaultContext, guests: Guests): Promise<void> {
  await world.replicas[0].process.command({ command: 'organisation', guests });
}

async function killAll({ world }: FaultContext): Promise<void> {
  await Promise.all([...world.replicas].map(it => world.end(it, 'SIGKILL')));
}

async function startAll(
  { world }: FaultContext,
  { names, guests }: { names: readonly string[]; guests: Guests },
): Promise<void> {
  for (const name of names) {
    await world.start(name, { guests });
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
