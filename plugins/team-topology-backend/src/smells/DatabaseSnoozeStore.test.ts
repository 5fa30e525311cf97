import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { DatabaseSnoozeStore } from './DatabaseSnoozeStore';

jest.setTimeout(120_000);

const LATER = {
  rule: 'TT19' as const,
  subjects: ['group:default/sre'],
  reason: 'It is being founded.',
  ...{ since: '2026-06-01', until: '2026-06-30' },
};
const TODAY = { today: '2026-06-01', keptSince: '2024-06-01' };

describe('DatabaseSnoozeStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open(maxOpen?: number) {
      const database = await openDatabase(databases, engine);
      return DatabaseSnoozeStore.create({ database, maxOpen });
    }
    const list = (store: DatabaseSnoozeStore) =>
      store.list({ keptSince: TODAY.keptSince });

    it('keeps a snooze, also once it is ended', async () => {
      const store = await open();
      const added = await store.add(LATER, TODAY);
      expect(added).toEqual({ ...LATER, id: added.id });
      await expect(list(store)).resolves.toEqual([added]);

      await expect(store.end(added.id, '2026-06-10')).resolves.toEqual({
        ...added,
        endedOn: '2026-06-10',
      });
      await expect(store.end(added.id, '2026-06-11')).resolves.toBeUndefined();
      await expect(list(store)).resolves.toEqual([
        { ...added, endedOn: '2026-06-10' },
      ]);
    });

    it('can be ended on its last day', async () => {
      const store = await open();
      const { id } = await store.add(LATER, TODAY);
      await expect(store.end(id, LATER.until)).resolves.toMatchObject({
        endedOn: LATER.until,
      });
    });

    it('has one of a smell at a time, whoever asks at once', async () => {
      const store = await open();
      const results = await Promise.allSettled(
        [1, 2, 3].map(() => store.add(LATER, TODAY)),
      );
      const stored = results.filter(({ status }) => status === 'fulfilled');
      expect(stored).toHaveLength(1);
      expect(await list(store)).toHaveLength(1);
      await expect(store.add(LATER, TODAY)).rejects.toThrow(
        'This smell is snoozed already',
      );
      // Of something else there can be another one.
      await store.add({ ...LATER, subjects: ['group:default/it'] }, TODAY);
      expect(await list(store)).toHaveLength(2);
    });

    it('makes room where the last day is over, or it was ended', async () => {
      const store = await open();
      const first = await store.add(LATER, TODAY);
      await store.end(first.id, '2026-06-02');
      await store.add(LATER, TODAY);

      const next = { ...LATER, since: '2026-07-01', until: '2026-07-31' };
      await store.add(next, { ...TODAY, today: '2026-07-01' });

      const days = (await list(store)).map(({ endedOn = '' }) => endedOn);
      expect(days.sort()).toEqual(['', '', '2026-06-02']);
    });

    it('deletes what ended long ago, and refuses too many', async () => {
      const store = await open(1);
      await store.add(LATER, TODAY);
      const other = { ...LATER, subjects: ['group:default/it'] };
      await expect(store.add(other, TODAY)).rejects.toThrow(
        '1 smells are snoozed, which is the limit',
      );

      await store.add(other, { today: '2029-01-01', keptSince: '2027-01-01' });
      expect(await list(store)).toMatchObject([
        { subjects: ['group:default/it'] },
      ]);
    });
  });
});
