import { TestDatabases } from '@backstage/backend-test-utils';
import { createOutboxTable } from '../__testUtils__/createOutboxTable';
import { ENGINES } from '../__testUtils__/ENGINES';
import { DatabaseOutbox, OutboxMessage } from './DatabaseOutbox';
import { OutboxSender } from './OutboxSender';

jest.setTimeout(120_000);

const TABLE = 'outbox';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const message = (id: string, scope = id): OutboxMessage => ({
  ...{ id, scope, topic: 'dropped' },
  body: { title: `about ${id}` },
});
const away = async () => {
  throw new Error('Request failed with status 503');
};

describe('an outbox', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (options: { mostWaiting?: number } = {}) => {
      const database = await databases.init(engine);
      await createOutboxTable(database, TABLE);
      const clock = { time: Date.parse('2026-11-30T09:00:00Z') };
      const now = async () => new Date(clock.time);
      const outbox = DatabaseOutbox.create({
        ...{ database, table: TABLE },
        ...options,
      });
      const add = (...messages: OutboxMessage[]) =>
        database.transaction(async tx =>
          outbox.add(messages, { tx, now: await now() }),
        );
      const sender = (
        send: (sent: OutboxMessage) => Promise<void>,
        more: { timeoutMs?: number; onResult?: jest.Mock } = {},
      ) => OutboxSender.create({ outbox, now, send, ...more });
      const stateOf = async (id: string) =>
        (await database(TABLE).where({ id }).first())?.state;
      return { add, clock, database, now, outbox, sender, stateOf };
    };

    it('sends what was written, once, and forgets what it said', async () => {
      const { add, database, outbox, sender } = await open();
      await add(message('a'), message('b'));
      const send = jest.fn(async () => {});

      expect(await sender(send).run()).toEqual({
        ...{ sent: 2, postponed: 0, givenUp: 0 },
      });
      await sender(send).run();

      expect(send.mock.calls).toEqual([[message('a')], [message('b')]]);
      expect(await database(TABLE).distinct('state', 'body')).toEqual([
        { state: 'sent', body: '{}' },
      ]);
      expect(await outbox.countWaiting()).toEqual({ waiting: 0 });
    });

    it('has nothing where the transaction of the cause is rolled back', async () => {
      const { database, now, outbox, sender } = await open();
      const send = jest.fn(async () => {});
      const failed = database.transaction(async tx => {
        await outbox.add([message('a')], { tx, now: await now() });
        throw new Error('The process ends');
      });
      await expect(failed).rejects.toThrow('The process ends');

      await sender(send).run();

      expect(send).not.toHaveBeenCalled();
    });

    it('goes on where a clock was ahead', async () => {
      const { add, clock, now, outbox, sender } = await open();
      clock.time += 400 * DAY;
      await add(message('a'), message('b'));
      // Its process ends before it is sent.
      await outbox.claim({
        ...{ worker: 'gone', limit: 1, claimMs: MINUTE, now: await now() },
      });
      clock.time -= 400 * DAY;
      const send = jest.fn(async () => {});

      await sender(send).run();

      expect(send).toHaveBeenCalledTimes(2);
    });

    it('has the same cause once, also after it was sent', async () => {
      const { add, sender } = await open();
      const send = jest.fn(async () => {});
      await add(message('a'));
      await add(message('a'));
      await sender(send).run();
      await add(message('a'));
      await sender(send).run();

      expect(send).toHaveBeenCalledTimes(1);
    });

    it('lets two workers send each message once', async () => {
      const { add, sender } = await open();
      const ids = Array.from({ length: 60 }, (_, at) => `m${at}`);
      await add(...ids.map(id => message(id)));
      const sent: string[] = [];
      const send = async ({ id }: OutboxMessage) => {
        await new Promise(resolve => setImmediate(resolve));
        sent.push(id);
      };

      const tallies = await Promise.all([
        sender(send).run(),
        sender(send).run(),
      ]);

      expect(sent.sort()).toEqual([...ids].sort());
      expect(tallies[0].sent + tallies[1].sent).toBe(ids.length);
    });

    it('sends again what a worker that is gone had claimed, and not before', async () => {
      const { add, clock, now, outbox, sender } = await open();
      await add(message('a'));
      await outbox.claim({
        ...{ worker: 'gone', limit: 10, claimMs: MINUTE, now: await now() },
      });
      const send = jest.fn(async () => {});

      await sender(send).run();
      expect(send).not.toHaveBeenCalled();
      clock.time += MINUTE;
      await sender(send).run();
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('loses nothing while the receiver is away, and waits longer each time', async () => {
      const { add, clock, outbox, sender } = await open();
      await add(message('a'), message('b'), message('c'));
      const onResult = jest.fn();
      const isAway = sender(away, { onResult });

      // After two it is clear that nobody answers.
      expect((await isAway.run()).postponed).toBe(2);
      expect((await isAway.run()).postponed).toBe(1);
      expect((await isAway.run()).postponed).toBe(0);
      clock.time += 10 * SECOND;
      expect((await isAway.run()).postponed).toBe(2);
      clock.time += 10 * SECOND;
      expect((await isAway.run()).postponed).toBe(1);
      expect(onResult).toHaveBeenLastCalledWith(
        expect.objectContaining({ topic: 'dropped' }),
        'postponed',
        expect.objectContaining({ message: 'Request failed with status 503' }),
      );
      expect(await outbox.countWaiting()).toMatchObject({ waiting: 3 });

      const send = jest.fn(async () => {});
      clock.time += 60 * MINUTE;
      expect((await sender(send).run()).sent).toBe(3);
    });

    it('lets a message that is refused hold up no other one', async () => {
      const { add, sender } = await open();
      await add(message('a'), message('b'), message('c'));
      const sent: string[] = [];
      await sender(async ({ id }) => {
        if (id === 'b') {
          await away();
        }
        sent.push(id);
      }).run();

      expect(sent).toEqual(['a', 'c']);
    });

    it('takes a receiver that never answers for one that is away', async () => {
      const { add, sender } = await open();
      await add(message('a'));

      const hanging = sender(() => new Promise(() => {}), { timeoutMs: 20 });

      expect((await hanging.run()).postponed).toBe(1);
    });

    it('gives up after seven days', async () => {
      const { add, clock, sender, stateOf } = await open();
      await add(message('a'));
      clock.time += 7 * DAY - MINUTE;
      expect((await sender(away).run()).postponed).toBe(1);
      clock.time += 60 * MINUTE;
      expect((await sender(away).run()).givenUp).toBe(1);

      expect(await stateOf('a')).toBe('given-up');
    });

    it('gives up the oldest where too many wait', async () => {
      const { add, clock, stateOf } = await open({ mostWaiting: 2 });
      expect(await add(message('a'), message('b'))).toBe(0);
      clock.time += MINUTE;
      expect(await add(message('c'))).toBe(1);

      expect([await stateOf('a'), await stateOf('c')]).toEqual([
        ...['given-up', 'waiting'],
      ]);
    });

    it('replaces what waits by a later message of its scope', async () => {
      const { add, sender } = await open();
      await add(message('monday', 'digest of sre'), message('other'));
      await add(message('tuesday', 'digest of sre'));
      const sent: string[] = [];
      await sender(async ({ id }) => {
        sent.push(id);
      }).run();

      expect(sent.sort()).toEqual(['other', 'tuesday']);
    });

    it('forgets after thirty days what it has sent', async () => {
      const { add, clock, database, sender } = await open();
      await add(message('a'));
      const send = async () => {};
      await sender(send).run();
      clock.time += 30 * DAY;
      await sender(send).run();
      expect(await database(TABLE)).toHaveLength(1);
      clock.time += SECOND;
      await sender(send).run();
      expect(await database(TABLE)).toEqual([]);
    });

    it('gives back what it did not come to when it is stopped', async () => {
      const { add, sender } = await open();
      await add(message('a'), message('b'));
      const stop = new AbortController();
      const sent: string[] = [];
      const send = async ({ id }: OutboxMessage) => {
        sent.push(id);
        stop.abort();
      };
      await sender(send).run(stop.signal);
      await sender(send).run();

      expect(sent).toEqual(['a', 'b']);
    });
  });
});
