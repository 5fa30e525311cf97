import { TestDatabases } from '@backstage/backend-test-utils';
import {
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';
import { component, docsDeclaration } from '../../__testUtils__/nursery';
import { emptyJudgement } from '../../__testUtils__/emptyJudgement';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';
import { describeEntity } from '../../catalog/describeEntity';
import { createDatabaseStores } from '../createDatabaseStores';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const billing = 'component:default/billing';
const DAY = 24 * 60 * 60_000;

describe('DatabaseFactStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** Nothing is due; what becomes due afterwards is due to what happened. */
    async function open() {
      const opened = await openStores(databases, engine);
      const { stores, clock } = opened;
      await stores.entities.applyChanges({
        added: [],
        changed: [component('memories'), component('billing')].map(
          describeEntity,
        ),
        removed: [],
      });
      const judgeAll = async () => {
        const claims = await stores.judgeQueue.claim({
          worker: 'test',
          limit: 10_000,
          claimMs: 1,
        });
        const judgements = claims.map(emptyJudgement);
        await stores.judgements.commit('test', judgements);
      };
      await judgeAll();
      return {
        ...opened,
        judgeAll,
        due: () => stores.judgeQueue.findDue([memories, billing]),
        push: (
          observedAt: string,
          values: Record<string, number>,
          entity = memories,
        ) =>
          stores.facts.pushFacts([
            { provider: 'deploys', entity, observedAt, values },
          ]),
        observe: (
          values: Record<string, number | boolean>,
          observedAt?: string,
        ) =>
          stores.facts.storeCollected({
            observed: [
              {
                provider: 'docs',
                entity: memories,
                observedAt: observedAt ?? clock.text,
                values,
              },
            ],
            failed: [],
          }),
        fail: (message: string, at = clock.text) =>
          stores.facts.storeCollected({
            observed: [],
            failed: [{ provider: 'docs', entity: memories, message, at }],
          }),
      };
    }

    it('keeps the newest push, whatever the order of arrival', async () => {
      const { push, stores } = await open();

      await expect(
        push('2026-03-01T08:00:00Z', { minutesP95: 12 }),
      ).resolves.toMatchObject({ stored: 1, repeated: 0, outdated: 0 });
      await expect(
        push('2026-03-01T16:30:00+09:00', { minutesP95: 90 }),
      ).resolves.toMatchObject({ stored: 0, repeated: 0, outdated: 1 });
      await expect(
        push('2026-03-01T08:00:00.000Z', { minutesP95: 12 }),
      ).resolves.toMatchObject({ stored: 0, repeated: 1, outdated: 0 });

      await expect(stores.facts.readFacts([memories])).resolves.toEqual([
        {
          provider: 'deploys',
          entity: memories,
          observedAt: '2026-03-01T08:00:00.000Z',
          values: { minutesP95: 12 },
          error: undefined,
        },
      ]);
    });

    it('knows equal values when what the provider declares has changed', async () => {
      const { clock, database, judgeAll, due, observe, stores } = await open();
      await observe({ exists: true, pages: 3 });
      await judgeAll();
      const upgraded = createDatabaseStores({
        database,
        declarations: {
          all: [
            {
              ...docsDeclaration,
              facts: [
                { name: 'broken', type: 'number', description: 'Links' },
                ...docsDeclaration.facts,
              ],
            },
          ],
          isPushed: () => false,
        },
        clock: clock.now,
      });
      const observeAgain = (values: Record<string, number | boolean>) =>
        upgraded.facts.storeCollected({
          observed: [
            {
              provider: 'docs',
              entity: memories,
              observedAt: clock.text,
              values,
            },
          ],
          failed: [],
        });

      await expect(observeAgain({ exists: true, pages: 3 })).resolves.toEqual(
        [],
      );
      await expect(due()).resolves.toEqual([]);
      await expect(observeAgain({ exists: true, broken: 3 })).resolves.toEqual([
        memories,
      ]);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { exists: true, broken: 3 } },
      ]);
      await expect(stores.inputs.readInputs([memories])).resolves.toMatchObject(
        [{ facts: [{ values: { exists: true, broken: 3 } }] }],
      );
    });

    it('sorts out repetitions within one batch', async () => {
      const { stores } = await open();
      const at = (time: string, minutesP95: number) => ({
        provider: 'deploys',
        entity: 'Component:default/Memories',
        observedAt: `2026-03-01T${time}:00Z`,
        values: { minutesP95 },
      });

      const report = await stores.facts.pushFacts([
        at('07:00', 1),
        at('08:00', 2),
        at('08:00', 2),
        at('06:00', 3),
      ]);

      expect(report).toEqual({
        stored: 1,
        amended: 0,
        repeated: 1,
        outdated: 2,
      });
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { entity: memories, values: { minutesP95: 2 } },
      ]);
    });

    describe('where two observations are of the same moment', () => {
      const at = '2026-03-01T00:00:00Z';
      const labDeclaration: FactProviderDeclaration = {
        ...docsDeclaration,
        id: 'deploys',
        facts: [
          { name: 'n', type: 'number', description: 'A number' },
          { name: 's', type: 'string', description: 'A text' },
        ],
      };
      type Values = Record<string, FactValue>;
      async function openLab() {
        const opened = await openStores(databases, engine, [labDeclaration]);
        const { stores } = opened;
        const observe = (values: Values, observedAt = at) => ({
          provider: 'deploys',
          entity: memories,
          observedAt,
          values,
        });
        return {
          ...opened,
          observe,
          push: (...batch: Values[]) =>
            stores.facts.pushFacts(batch.map(it => observe(it))),
          values: async () =>
            (await stores.facts.readFacts([memories])).map(it => it.values),
        };
      }

      it('lets the one that arrives later win, and counts it', async () => {
        const { push, values } = await openLab();

        await expect(push({ n: 0 })).resolves.toMatchObject({ stored: 1 });
        await expect(push({ n: 9 })).resolves.toEqual({
          stored: 0,
          amended: 1,
          repeated: 0,
          outdated: 0,
        });
        await expect(push({ n: 9 })).resolves.toMatchObject({ repeated: 1 });

        await expect(values()).resolves.toEqual([{ n: 9 }]);
      });

      it('does so within one batch', async () => {
        const { push, values } = await openLab();

        await expect(push({ n: 0 }, { n: 9 }, { n: 9 })).resolves.toEqual({
          stored: 1,
          amended: 1,
          repeated: 1,
          outdated: 0,
        });

        await expect(values()).resolves.toEqual([{ n: 9 }]);
      });

      it('keeps what each of them says', async () => {
        const { push, values } = await openLab();

        await push({ n: 1 }, { s: 'a' });
        await expect(values()).resolves.toEqual([{ n: 1, s: 'a' }]);
        await expect(push({ n: 1 })).resolves.toMatchObject({ repeated: 1 });
        await expect(push({ n: 2 })).resolves.toMatchObject({ amended: 1 });

        await expect(values()).resolves.toEqual([{ n: 2, s: 'a' }]);
      });

      it('leaves the facts of an earlier moment behind', async () => {
        const { observe, push, stores, values } = await openLab();
        await push({ n: 1, s: 'a' });

        await stores.facts.pushFacts([
          observe({ n: 2 }, '2026-03-01T00:00:01Z'),
        ]);

        await expect(values()).resolves.toEqual([{ n: 2 }]);
      });

      it('knows values that were packed under another declaration', async () => {
        const { clock, database, observe, push } = await openLab();
        await push({ n: 1, s: 'a' });
        const [, text] = labDeclaration.facts;
        const later = createDatabaseStores({
          database,
          declarations: {
            all: [{ ...labDeclaration, facts: [text] }],
            isPushed: () => true,
          },
          clock: clock.now,
        });

        await expect(
          later.facts.pushFacts([observe({ s: 'a' })]),
        ).resolves.toMatchObject({ repeated: 1 });
        await later.facts.pushFacts([observe({ s: 'b' })]);

        await expect(later.facts.readFacts([memories])).resolves.toMatchObject([
          { values: { n: 1, s: 'b' } },
        ]);
      });

      it('drops nothing that two acknowledge at the same time', async () => {
        const { push, stores, values } = await openLab();
        const names = Array.from({ length: 20 }, (_, index) => `e${index}`);
        const both: Values[] = [{ n: 1 }, { s: 'a' }];

        await Promise.all([
          push({ n: 1 }),
          push({ s: 'a' }),
          ...both.map(pushed =>
            stores.facts.pushFacts(
              names.map(name => ({
                provider: 'deploys',
                entity: `component:default/${name}`,
                observedAt: at,
                values: pushed,
              })),
            ),
          ),
        ]);

        await expect(values()).resolves.toEqual([{ n: 1, s: 'a' }]);
        const others = await stores.facts.readFacts(
          names.map(name => `component:default/${name}`),
        );
        expect(others).toHaveLength(20);
        for (const other of others) {
          expect(other.values).toEqual({ n: 1, s: 'a' });
        }
      });
    });

    it('knows who pushed last', async () => {
      const { push, stores } = await open();
      const observation = {
        provider: 'deploys',
        entity: memories,
        observedAt: '2026-03-01T08:00:00Z',
        values: { minutesP95: 12 },
      };

      await stores.facts.pushFacts([observation], { pushedBy: 'plugin:ci' });
      await stores.facts.pushFacts([observation], {
        pushedBy: 'external:deploy',
      });
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { pushedBy: 'plugin:ci' },
      ]);

      await stores.facts.pushFacts(
        [{ ...observation, values: { minutesP95: 13 } }],
        { pushedBy: 'external:deploy' },
      );
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { pushedBy: 'external:deploy' },
      ]);
      const [{ facts }] = await stores.inputs.readInputs([memories]);
      expect(facts).toMatchObject([{ pushedBy: 'external:deploy' }]);

      // Nobody knows who.
      await push('2026-03-01T09:00:00Z', { minutesP95: 14 });
      const [known] = await stores.facts.readFacts([memories]);
      expect(known).not.toHaveProperty('pushedBy');
    });

    it('queues exactly the entities whose facts changed', async () => {
      const { push, judgeAll, due } = await open();
      await push('2026-03-01T07:00:00Z', { minutesP95: 12 });
      await expect(due()).resolves.toEqual([memories]);
      await judgeAll();

      await push('2026-03-01T07:30:00Z', { minutesP95: 12 });
      await push('2026-03-01T06:00:00Z', { minutesP95: 40 });
      await expect(due()).resolves.toEqual([]);

      await push('2026-03-01T07:45:00Z', { minutesP95: 13 }, billing);
      await expect(due()).resolves.toEqual([billing]);
    });

    it('queues an entity whose stale facts are fresh again, with the same values', async () => {
      const { observe, judgeAll, due, clock } = await open();
      await observe({ pages: 3 });
      await judgeAll();
      clock.advance(DAY + 1);

      await expect(observe({ pages: 3 })).resolves.toEqual([memories]);
      await expect(due()).resolves.toEqual([memories]);
    });

    it('keeps the last good value and its age when a provider fails', async () => {
      const { observe, fail, clock, due, judgeAll, stores } = await open();
      const observedAt = clock.text;
      await observe({ pages: 3 });
      await judgeAll();
      const failedAt = clock.advance(60_000);

      await fail('The site is down \0 \ud800');
      await expect(due()).resolves.toEqual([memories]);
      await judgeAll();
      await fail('The site is still down');
      await expect(due()).resolves.toEqual([]);

      await expect(stores.facts.readFacts([memories])).resolves.toEqual([
        {
          provider: 'docs',
          entity: memories,
          values: { pages: 3 },
          observedAt,
          error: { message: 'The site is still down', at: failedAt },
        },
      ]);
    });

    it('forgets the last good value where a failure says so, and tells that it changed', async () => {
      const { observe, clock, due, judgeAll, stores } = await open();
      await observe({ pages: 3 });
      await judgeAll();
      const at = clock.advance(60_000);
      const failed = [
        {
          provider: 'docs',
          entity: memories,
          message: 'Not yours',
          at,
          forgetsValues: true,
        },
      ];

      await stores.facts.storeCollected({ observed: [], failed });
      await expect(due()).resolves.toEqual([memories]);
      await judgeAll();
      await stores.facts.storeCollected({ observed: [], failed });
      await expect(due()).resolves.toEqual([]);

      await expect(stores.facts.readFacts([memories])).resolves.toEqual([
        {
          provider: 'docs',
          entity: memories,
          values: {},
          observedAt: undefined,
          error: { message: 'Not yours', at },
        },
      ]);
    });

    it('stores a failure where nothing was ever observed', async () => {
      const { fail, clock, stores } = await open();

      await fail('No access');

      await expect(stores.facts.readFacts([memories])).resolves.toEqual([
        {
          provider: 'docs',
          entity: memories,
          values: {},
          observedAt: undefined,
          error: { message: 'No access', at: clock.text },
        },
      ]);
    });

    it('ends a failure with success, even where nothing newer was observed', async () => {
      const { observe, fail, clock, due, judgeAll, stores } = await open();
      const observedAt = clock.text;
      await observe({ pages: 3 }, observedAt);
      clock.advance(1_000);
      await fail('The site is down');
      await judgeAll();
      clock.advance(1_000);

      await observe({ pages: 3 }, observedAt);

      await expect(due()).resolves.toEqual([memories]);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { observedAt, values: { pages: 3 }, error: undefined },
      ]);
    });

    it('ends a failure with success that brings something older', async () => {
      const { observe, fail, clock, stores } = await open();
      const observedAt = clock.text;
      await observe({ pages: 3 });
      clock.advance(1_000);
      await fail('The site is down');
      clock.advance(1_000);

      await observe({ pages: 1 }, '2026-02-01T00:00:00.000Z');

      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { observedAt, values: { pages: 3 }, error: undefined },
      ]);
    });

    it('passes over a failure that began before a success', async () => {
      const { observe, fail, clock, stores } = await open();
      const began = clock.text;
      clock.advance(1_000);
      await observe({ pages: 3 });
      clock.advance(1_000);

      await fail('Took too long', began);

      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { pages: 3 }, error: undefined },
      ]);
    });

    it('stores nothing of a batch that fails in the middle', async () => {
      const { database, stores, due, push } = await open();
      // Queueing is the last thing that a push does.
      await database.schema.renameTable('judge_queue', 'gone');

      await expect(
        push('2026-03-01T08:00:00Z', { minutesP95: 1 }),
      ).rejects.toThrow(/judge_queue/);

      await database.schema.renameTable('gone', 'judge_queue');
      await expect(stores.facts.readFacts([memories])).resolves.toEqual([]);
      await expect(due()).resolves.toEqual([]);
    });

    it('sends as many statements for 10,000 facts as for ten', async () => {
      const { database, stores } = await open();
      const batch = (size: number, hour: string) =>
        Array.from({ length: size }, (_, index) => ({
          provider: 'deploys',
          entity: `component:default/c${index}`,
          observedAt: `2026-03-01T${hour}:00:00Z`,
          values: { minutesP95: index },
        }));
      // The first time in a process, the names of the facts are kept as well.
      await stores.facts.pushFacts(batch(1, '06'));

      const few = await recordStatements(database, () =>
        stores.facts.pushFacts(batch(10, '07')),
      );
      const many = await recordStatements(database, () =>
        stores.facts.pushFacts(batch(10_000, '08')),
      );

      expect(few).toHaveLength(3);
      expect(many).toHaveLength(3);
      await expect(
        stores.facts.readFacts(['component:default/c9999']),
      ).resolves.toMatchObject([{ values: { minutesP95: 9_999 } }]);
    });

    it('never lets an older push win over one that arrives at the same time', async () => {
      const { push, stores } = await open();
      const times = Array.from(
        { length: 8 },
        (_, index) => `2026-03-01T08:00:0${index}Z`,
      );

      const reports = await Promise.all(
        times.map((time, index) => push(time, { minutesP95: index })),
      );

      expect(reports.every(({ repeated }) => repeated === 0)).toBe(true);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { minutesP95: 7 }, observedAt: '2026-03-01T08:00:07.000Z' },
      ]);
    });

    it('reads what one provider knows, page by page and only while fresh', async () => {
      const { stores } = await open();
      const observation = (name: string, hour: string) => ({
        provider: 'deploys',
        entity: `component:default/${name}`,
        observedAt: `2026-03-01T${hour}:00:00Z`,
        values: { minutesP95: 1 },
      });
      await stores.facts.pushFacts([
        observation('a', '08'),
        observation('b', '06'),
        observation('c', '08'),
        observation('d', '07'),
      ]);

      const pages: string[][] = [];
      for await (const page of stores.facts.streamProviderFacts({
        provider: 'deploys',
        observedFrom: '2026-03-01T07:00:00.000Z',
        pageSize: 2,
      })) {
        pages.push(page.map(({ entity }) => entity.slice(-1)));
      }

      expect(pages.flat()).toEqual(['a', 'c', 'd']);
    });

    it('forgets old facts of entities that are not known', async () => {
      const { push, stores, clock } = await open();
      await push('2026-03-01T08:00:00Z', { minutesP95: 1 });
      await push('2026-03-01T08:00:00Z', { minutesP95: 1 }, 'api:default/gone');
      const before = clock.advance(1);

      await expect(stores.facts.pruneStray(before)).resolves.toBe(1);

      await expect(
        stores.facts.readFacts([memories, 'api:default/gone']),
      ).resolves.toMatchObject([{ entity: memories }]);
    });
  });
});
