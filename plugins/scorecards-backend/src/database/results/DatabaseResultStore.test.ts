import { TestDatabases } from '@backstage/backend-test-utils';
import { component } from '../../__testUtils__/nursery';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';
import { result, storeResults } from '../../__testUtils__/storeResults';
import { describeEntity } from '../../catalog/describeEntity';
import { DatabaseResultStore } from './DatabaseResultStore';
import { ResultQuery } from './StoredResult';
import { CheckNamesStore } from './CheckNamesStore';

jest.setTimeout(120_000);

const scorecard = 'scorecard:default/documented';
const ref = (name: string) => `component:default/${name}`;

describe('DatabaseResultStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** Four components, one of which went to billing after it was judged. */
    async function open() {
      const opened = await openStores(databases, engine);
      const { stores } = opened;
      const entities = [
        component('attendance', { system: 'nursery' }),
        component('billing', { owner: 'billing' }),
        component('guardian', { owner: undefined }),
        component('memories', { system: 'nursery' }),
      ];
      await stores.entities.applyChanges({
        added: [],
        changed: entities.map(describeEntity),
        removed: [],
      });
      await storeResults(stores, [
        result(ref('attendance'), { docs: 'pass', 'docs-2': 'fail' }),
        result(
          ref('billing'),
          { docs: 'fail', 'docs-2': 'fail', later: 'unknown' },
          { level: undefined, announced: ['later'] },
        ),
        result(
          ref('guardian'),
          { docs: 'exempt', 'docs-2': 'self-maintained' },
          { level: 'silver', owners: [] },
        ),
        result(ref('memories'), { docs: 'unknown', 'docs-2': 'error' }),
        result(
          ref('memories'),
          { docs: 'fail' },
          { scorecard: 'scorecard:default/other' },
        ),
      ]);
      const find = async (query: Omit<ResultQuery, 'scorecard'>) => {
        const page = await stores.results.listResults({
          scorecard,
          limit: 10,
          ...query,
        });
        expect(page.totalItems).toBe(page.items.length);
        return page.items.map(it => it.entity.replace(/.*\//, ''));
      };
      return { ...opened, find };
    }

    it('gives back what was stored', async () => {
      const { stores } = await open();

      await expect(
        stores.results.readResults([ref('billing'), ref('nothing')]),
      ).resolves.toEqual([
        result(
          ref('billing'),
          { docs: 'fail', 'docs-2': 'fail', later: 'unknown' },
          { level: undefined, announced: ['later'] },
        ),
      ]);
    });

    it.each<[Omit<ResultQuery, 'scorecard'>, string[]]>([
      [{}, ['attendance', 'billing', 'guardian', 'memories']],
      [{ states: ['fail'] }, ['attendance', 'billing']],
      [{ states: ['unknown'] }, ['memories']],
      [{ states: ['exempt', 'error'] }, ['guardian', 'memories']],
      [{ checks: ['docs'], states: ['fail'] }, ['billing']],
      [{ checks: ['later'], states: ['unknown'] }, ['billing']],
      [{ checks: ['later'] }, ['billing']],
      [{ checks: ['doc'] }, []],
      [{ checks: ['ocs-2', 'DOCS'] }, []],
      [{ checks: [] }, []],
      [{ levels: ['none', 'silver'] }, ['billing', 'guardian']],
      [{ owners: ['group:default/billing'] }, ['billing']],
      [{ owners: [] }, []],
      [{ systems: ['system:default/nursery'] }, ['attendance', 'memories']],
      [
        {
          systems: ['system:default/nursery'],
          states: ['fail'],
          owners: ['group:default/guardian'],
        },
        ['attendance'],
      ],
      [{ visible: [ref('memories'), ref('other')] }, ['memories']],
      [{ visible: [] }, []],
    ])('finds %j', async (query, expected) => {
      const { find } = await open();

      await expect(find(query)).resolves.toEqual(expected);
    });

    it('goes from page to page, and says how many there are on all', async () => {
      const { stores } = await open();
      const read = (after?: string) =>
        stores.results.listResults({ scorecard, limit: 3, after });

      const first = await read();
      const second = await read(first.items[2].entity);

      expect(first.totalItems).toBe(4);
      expect(second.totalItems).toBe(4);
      expect(second.items).toMatchObject([
        {
          entity: ref('memories'),
          system: 'system:default/nursery',
          owners: ['group:default/guardian'],
        },
      ]);
    });

    it('streams all that match', async () => {
      const { stores } = await open();
      const pages: number[] = [];
      for await (const page of stores.results.streamResults({
        scorecard,
        pageSize: 2,
      })) {
        pages.push(page.length);
      }

      expect(pages).toEqual([2, 2]);
    });

    it('gives rollups the owner of now', async () => {
      const { stores } = await open();
      await stores.entities.applyChanges({
        added: [],
        changed: [
          describeEntity(component('attendance', { owner: 'billing' })),
        ],
        removed: [],
      });

      const groups = [
        ...(await stores.results.readResultGroups({
          owners: ['group:default/billing'],
        })),
      ];

      expect(
        groups.map(it => [it.owners.join(), it.level, it.entities]),
      ).toEqual(
        expect.arrayContaining([
          ['group:default/billing', 'bronze', 1],
          ['group:default/billing', undefined, 1],
        ]),
      );
      expect(groups).toHaveLength(2);
    });

    it('counts what an owner has on a level, check by check, without what is announced', async () => {
      const { stores } = await open();
      await storeResults(stores, [
        result(
          ref('memories'),
          { docs: 'pass', 'docs-2': 'error', later: 'fail' },
          { announced: ['later'] },
        ),
        result(ref('attendance'), { docs: 'pass', 'docs-2': 'fail' }),
      ]);
      await storeResults(stores, [
        result(
          ref('guardian'),
          { docs: 'unknown', 'docs-2': 'fail' },
          { owners: [] },
        ),
      ]);
      await stores.entities.applyChanges({
        added: [],
        changed: [describeEntity(component('guardian'))],
        removed: [],
      });

      const groups = [
        ...(await stores.results.readResultGroups({
          scorecards: [scorecard],
          owners: ['group:default/guardian'],
        })),
      ];

      const alike = {
        owners: ['group:default/guardian'],
        scorecard,
        level: 'bronze',
      };
      expect(groups).toHaveLength(2);
      // One for each list of checks.
      expect(groups).toEqual(
        expect.arrayContaining([
          {
            ...alike,
            checks: new Map([
              ['docs', { pass: 1, unknown: 1 }],
              ['docs-2', { fail: 2 }],
            ]),
            coverage: { known: 3, all: 4 },
            entities: 2,
          },
          {
            ...alike,
            checks: new Map([
              ['docs', { pass: 1 }],
              ['docs-2', { error: 1 }],
            ]),
            coverage: { known: 1, all: 2 },
            entities: 1,
          },
        ]),
      );
    });

    it('reads what another process has stored', async () => {
      const { database, stores } = await open();
      const other = DatabaseResultStore.create({
        database,
        checkNames: CheckNamesStore.create({ database }),
      });

      await expect(other.readResults([ref('billing')])).resolves.toEqual(
        await stores.results.readResults([ref('billing')]),
      );
    });

    it('sends as many statements for many entities and checks as for few', async () => {
      const { database, stores } = await open();
      const read = async () => {
        const owners = ['group:default/guardian'];
        await stores.results.readResults([ref('memories')]);
        await stores.results.listResults({ scorecard, owners, limit: 50 });
        await stores.results.readResultGroups({ owners });
      };
      const few = await recordStatements(database, read);
      const names = Array.from({ length: 500 }, (_, index) => `c${index}`);
      await stores.entities.applyChanges({
        added: [],
        changed: names.map(name => describeEntity(component(name))),
        removed: [],
      });
      const states = Object.fromEntries(
        names.slice(0, 50).map(name => [name, 'pass' as const]),
      );
      await storeResults(
        stores,
        names.map(name => result(ref(name), states)),
      );

      const many = await recordStatements(database, read);

      expect(few).toHaveLength(4);
      expect(many).toEqual(few);
    });
  });
});
