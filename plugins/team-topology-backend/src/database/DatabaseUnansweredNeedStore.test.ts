import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import {
  DatabaseUnansweredNeedStore,
  normalizeNeed,
  tidyNeed,
} from './DatabaseUnansweredNeedStore';

jest.setTimeout(120_000);

describe('DatabaseUnansweredNeedStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open(maxNeeds?: number) {
      const database = await openDatabase(databases, engine);
      return DatabaseUnansweredNeedStore.create({ database, maxNeeds });
    }

    it('begins with nothing', async () => {
      const store = await open();

      await expect(store.list({ limit: 10 })).resolves.toEqual([]);
    });

    it('counts one need however it is written, in the words of the first', async () => {
      const store = await open();
      await store.count('Send an E-mail', '2026-03-01');
      await store.count('  send an   e-mail. ', '2026-03-05');
      await store.count('ＳＥＮＤ an e-mail', '2026-03-03');

      await expect(store.list({ limit: 10 })).resolves.toEqual([
        {
          need: 'Send an E-mail',
          count: 3,
          firstAskedAt: '2026-03-01',
          lastAskedAt: '2026-03-05',
        },
      ]);
    });

    it('lists what is asked most first, and no more than wanted', async () => {
      const store = await open();
      const asked = ['b', 'c', 'c', 'a', '定期', '定期', '定期'];
      for (const need of asked) {
        await store.count(need, '2026-03-01');
      }

      const all = await store.list({ limit: 10 });
      expect(all.map(({ need }) => need)).toEqual(['定期', 'c', 'a', 'b']);
      await expect(store.list({ limit: 1 })).resolves.toMatchObject([
        { need: '定期', count: 3 },
      ]);
    });

    it('loses no count when replicas ask at the same time', async () => {
      const store = await open();

      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          store.count(index % 2 ? 'odd' : 'even', '2026-03-01'),
        ),
      );

      await expect(store.list({ limit: 10 })).resolves.toMatchObject([
        { need: 'even', count: 20 },
        { need: 'odd', count: 20 },
      ]);
    });

    it('forgets what nobody asked for the longest when there are too many', async () => {
      const store = await open(3);
      await store.count('old but asked again', '2026-01-01');
      await store.count('old', '2026-01-02');
      await store.count('newer', '2026-01-03');
      await store.count('old but asked again', '2026-01-04');

      await store.count('newest', '2026-01-05');

      const needs = (await store.list({ limit: 10 })).map(({ need }) => need);
      expect(needs).toEqual(['old but asked again', 'newer', 'newest']);
    });

    it('forgets nothing that was asked often for what is asked once', async () => {
      const store = await open(30);
      for (let times = 0; times < 5; times += 1) {
        for (let need = 0; need < 10; need += 1) {
          await store.count(`asked often ${need}`, '2026-01-01');
        }
      }
      for (let need = 0; need < 100; need += 1) {
        await store.count(`junk ${need}`, '2026-03-01');
      }

      const needs = await store.list({ limit: 100 });
      expect(needs).toHaveLength(30);
      expect(needs.slice(0, 10).map(({ need }) => need)).toEqual(
        Array.from({ length: 10 }, (_, need) => `asked often ${need}`),
      );
      expect(needs.map(({ need }) => need)).toContain('junk 99');
    });

    it('keeps its bound while many replicas add at the same time', async () => {
      const store = await open(5);

      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          store.count(`need ${index}`, '2026-03-01'),
        ),
      );
      await store.count('the last', '2026-03-02');

      const needs = (await store.list({ limit: 100 })).map(({ need }) => need);
      expect(needs).toContain('the last');
      expect(needs.length).toBeLessThanOrEqual(5);
      expect(needs.length).toBeGreaterThanOrEqual(4);
    });

    it.each([
      'a\0b',
      'half \uD83D',
      "'; drop table unanswered_needs; --",
      '%_',
    ])('takes any text: %j', async need => {
      const store = await open();

      await store.count(need, '2026-03-01');
      await store.count(need, '2026-03-01');

      await expect(store.list({ limit: 10 })).resolves.toMatchObject([
        { count: 2 },
      ]);
    });
  });
});

describe('normalizeNeed', () => {
  it.each([
    ['Run a JOB', 'run a job'],
    ['  run\ta \n job ', 'run a job'],
    ['run a job?!', 'run a job'],
    ['定期実行したい。', '定期実行したい'],
    ['ＣＲＯＮ', 'cron'],
    ['ｺﾝﾃﾅ', 'コンテナ'],
    ['run\u200b a\0 job', 'run a job'],
    ['half \uD83D', 'half'],
    // Nothing else is there.
    ['???', '???'],
    ['', ''],
  ])('makes of %j: %j', (need, expected) => {
    expect(normalizeNeed(need)).toBe(expected);
  });

  it('keeps the words as they were written for people', () => {
    expect(tidyNeed('  Ｒun a\u0000  JOB? ')).toBe('Ｒun a JOB?');
  });
});
