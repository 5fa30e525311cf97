import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(240_000);

const HOUR = 60 * 60_000;

const scene: Scene = {
  entities: [
    ...[group('guardian'), group('sre')],
    ...[component('memories'), component('albums'), component('portal')],
    scorecard('documented', {
      checks: [
        { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
        { id: 'wrong', level: 'silver', rule: 'facts.docs.pagse > 1' },
      ],
    }),
  ],
  observed: [
    observeDocs('memories', { exists: true, pages: 12 }),
    observeDocs('albums', { exists: true }),
  ],
};

describe('getHealth', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (changes: Partial<Scene> = {}) => {
      const opened = await openBackend(databases, engine, {
        ...scene,
        ...changes,
      });
      const { backend, caller } = opened;
      return { ...opened, read: () => backend.getHealth({}, caller) };
    };

    it('names invalid checks with their position', async () => {
      const { read } = await open();

      await expect(read()).resolves.toMatchObject({
        scorecards: [
          {
            scorecard: 'scorecard:default/documented',
            owner: 'group:default/sre',
            invalid: [
              {
                ...{ check: 'wrong', field: 'rule' },
                position: { line: 1 },
                suggestion: 'facts.docs.pages',
              },
            ],
          },
        ],
      });
    });

    it('tells which facts nobody reads, and which never came', async () => {
      const { read } = await open();

      await expect(read()).resolves.toMatchObject({
        unreadFacts: ['facts.deploys.minutesP95', 'facts.docs.pages'],
        absentFacts: ['facts.deploys.minutesP95'],
      });
    });

    it('finds values that were packed, and those that name themselves', async () => {
      const { database, read } = await open();
      await database('facts').delete();
      await database('facts').insert({
        ...{ entity: 'component:default/memories', provider: 'docs' },
        ...{ values_json: '{"pages":0}', collected_at: '' },
      });

      await expect(read()).resolves.toMatchObject({
        absentFacts: ['facts.deploys.minutesP95', 'facts.docs.exists'],
      });
    });

    it('tells how providers do, and which checks they starve', async () => {
      const { clock, read, stores } = await open();
      const began = clock.text;
      await stores.facts.storeCollected({
        observed: [],
        failed: [
          {
            ...{ provider: 'docs', entity: 'component:default/memories' },
            ...{ at: began, message: 'HTTP 503' },
          },
        ],
      });
      for (const startedAt of [began, clock.advance(HOUR)]) {
        await stores.runs.note({
          work: 'collect:docs',
          startedAt,
          durationMs: 12.6,
          succeeded: false,
        });
      }

      const { providers } = await read();

      expect(providers.map(({ provider, state }) => [provider, state])).toEqual(
        [
          ['docs', 'failing'],
          ['deploys', 'silent'],
        ],
      );
      expect(providers[0]).toMatchObject({
        ...{ title: 'Documentation', pushed: false },
        ...{ known: 2, failed: 1, stale: 0, failingSince: began },
        lastRun: { startedAt: clock.text, durationMs: 13 },
        error: {
          ...{ entity: 'component:default/memories', message: 'HTTP 503' },
        },
        checks: [
          {
            ...{ scorecard: 'scorecard:default/documented' },
            ...{ check: 'has-docs', title: 'has-docs' },
          },
        ],
      });
      expect(providers[1]).toMatchObject({ pushed: true, known: 0 });
    });

    it('forgets a failure with the next success, and counts what is too old', async () => {
      const { clock, read, stores } = await open();
      const note = (succeeded: boolean) =>
        stores.runs.note({
          work: 'collect:docs',
          startedAt: clock.text,
          durationMs: 1,
          succeeded,
        });
      await note(false);
      const succeededAt = clock.advance(HOUR);
      await note(true);
      clock.advance(25 * HOUR);

      const { providers } = await read();
      const docs = providers.find(({ provider }) => provider === 'docs');

      expect(docs).toMatchObject({
        ...{ state: 'working', lastSuccessAt: succeededAt, stale: 2 },
      });
      expect(docs?.failingSince).toBeUndefined();
    });

    it('counts what waits, and says when the catalog was last read', async () => {
      const { clock, read, stores } = await open();
      await stores.judgeQueue.enqueue(['component:default/memories']);
      await stores.collectQueue.enqueue([
        { entity: 'component:default/albums', provider: 'docs' },
        { entity: 'component:default/albums', provider: 'other' },
      ]);
      await stores.runs.note({
        work: 'sweep',
        startedAt: clock.text,
        durationMs: 900,
        succeeded: true,
      });

      await expect(read()).resolves.toMatchObject({
        queue: {
          collections: { due: 1, oldestDueAt: clock.text },
          evaluations: { due: 1, oldestDueAt: clock.text },
        },
        lastPass: { startedAt: clock.text, durationMs: 900 },
      });
    });

    it('counts nothing that the caller may not see, and names nothing of it', async () => {
      const { clock, read, stores } = await open({
        hidden: ['component:default/albums', 'scorecard:default/documented'],
        failed: [
          {
            ...{ provider: 'docs', entity: 'component:default/memories' },
            at: '2026-03-01T09:10:00.000Z',
            message: 'component:default/albums is in the way',
          },
          {
            ...{ provider: 'docs', entity: 'component:default/albums' },
            ...{ at: '2026-03-01T09:20:00.000Z', message: 'newer' },
          },
        ],
      });
      await stores.judgeQueue.enqueue(['component:default/albums']);
      clock.advance(1);

      const answer = await read();

      expect(JSON.stringify(answer)).not.toMatch(/albums|documented/);
      expect(answer).toMatchObject({
        scorecards: [],
        queue: { evaluations: { due: 0 } },
      });
      expect(
        answer.providers.find(({ provider }) => provider === 'docs'),
      ).toMatchObject({
        ...{ known: 1, failed: 1, checks: [] },
        error: { entity: 'component:default/memories', withheld: true },
      });
    });
  });
});
