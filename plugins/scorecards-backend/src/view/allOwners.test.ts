import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { DailySnapshot } from '../history/DailySnapshot';
import { writeResultsCsv } from '../routes/sendResultsCsv';

jest.setTimeout(120_000);

const documented = { namespace: 'default', name: 'documented' };
const inDefault = (name: string) => ({ namespace: 'default', name });
const guardian = 'group:default/guardian';
const sre = 'group:default/sre';
const memories = 'component:default/memories';

/** A component, and what the catalog relates it to. */
function ownedBy(name: string, ...targetRefs: string[]): Entity {
  return {
    ...component(name, { owner: 'guardian' }),
    relations: targetRefs.map(targetRef => ({ type: 'ownedBy', targetRef })),
  };
}

const scene: Scene = {
  entities: [
    group('product'),
    group('guardian', 'product'),
    group('sre', 'product'),
    group('sales'),
    ownedBy('memories', guardian, sre),
    ownedBy('billing', guardian),
    ownedBy('shared', guardian, 'group:default/sales'),
    scorecard('documented'),
  ],
  observed: [
    observeDocs('memories', { exists: true, pages: 12 }),
    observeDocs('billing', { exists: true, pages: 1 }),
    observeDocs('shared', { exists: true, pages: 1 }),
  ],
};

describe('an entity with several owners', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = (changes: Partial<Scene> = {}) =>
      openBackend(databases, engine, { ...scene, ...changes });

    it('counts for each of them, and once in what they have in common', async () => {
      const { backend, caller } = await open();
      const count = async (name: string) => {
        const report = await backend.getGroupRollup(inDefault(name), caller);
        const counted = report.total.scorecards.map(it => it.entities);
        return [
          counted[0],
          report.children.map(it => it.scorecards[0].entities),
        ];
      };

      await expect(count('guardian')).resolves.toEqual([3, []]);
      await expect(count('sre')).resolves.toEqual([1, []]);
      await expect(count('sales')).resolves.toEqual([1, []]);
      await expect(count('product')).resolves.toEqual([3, [3, 1]]);

      const { cells, totals } = await backend.getOverview({ depth: 2 }, caller);
      expect(cells.map(it => [it.group.slice(14), it.rollup.entities])).toEqual(
        [
          ['product', 3],
          ['guardian', 3],
          ['sre', 1],
          ['sales', 1],
        ],
      );
      expect(totals).toMatchObject([{ entities: 3 }]);
    });

    it.each([
      ['sre', ['memories']],
      ['sales', ['shared']],
      ['product', ['billing', 'memories', 'shared']],
    ])('is found by its owner %s', async (name, found) => {
      const { backend, caller } = await open();
      const owner = [`group:default/${name}`];

      const { items, totalItems } = await backend.getResults(
        { ...documented, owner },
        caller,
      );

      expect(items.map(it => it.entity.slice(18))).toEqual(found);
      expect(totalItems).toBe(found.length);
    });

    it('shows all of them, in results, reports and CSV', async () => {
      const { backend, caller } = await open();
      const { items } = await backend.getResults(documented, caller);
      expect(items.map(it => it.owners)).toEqual([
        [guardian],
        [guardian, sre],
        [guardian, 'group:default/sales'],
      ]);
      await expect(
        backend.getEntityReport(
          { kind: 'component', ...inDefault('memories') },
          caller,
        ),
      ).resolves.toMatchObject({ owner: guardian, owners: [guardian, sre] });

      const sink = new PassThrough();
      const stream = await backend.streamResults(documented, caller);
      const [csv] = await Promise.all([
        text(sink),
        writeResultsCsv(stream, sink),
      ]);
      expect(csv).toContain(`"${memories}",,"${guardian}, ${sre}",`);
    });

    it('shows those that the reader may see, and that there are others', async () => {
      const { backend, caller } = await open({ hidden: [sre] });

      const { items } = await backend.getResults(documented, caller);

      expect(items[1]).toMatchObject({
        owner: guardian,
        owners: [guardian],
        withheld: ['owner'],
      });
      await expect(
        backend.getGroupRollup(inDefault('product'), caller),
      ).resolves.toMatchObject({ total: { scorecards: [{ entities: 3 }] } });
    });

    it.each([
      ['who sees all', undefined],
      ['who sees a part', [sre]],
    ])('is in the trends of each, once, for %s', async (_, hidden) => {
      const { backend, caller, clock, declarations, stores } = await open({
        hidden,
      });
      await DailySnapshot.create({
        calendar: Calendar.utc,
        clock: clock.now,
        declarations,
        stores,
      }).run();
      const day = clock.text.slice(0, 10);
      const count = async (name: string) => {
        const trend = await backend.getGroupTrend(
          { ...inDefault(name), from: day, to: day },
          caller,
        );
        return trend.scorecards[0].points.map(point => point.entities);
      };

      await expect(count('guardian')).resolves.toEqual([3]);
      await expect(count('sales')).resolves.toEqual([1]);
      await expect(count('product')).resolves.toEqual([3]);
    });

    it('is in the row of each of a preview, and once in the whole', async () => {
      const { backend, caller } = await open();

      const { after, teams } = await backend.previewScorecard(
        {
          scorecard: scorecard('documented', {
            levels: [{ id: 'bronze' }],
            checks: [
              { id: 'pages', level: 'bronze', rule: 'facts.docs.pages > 5' },
            ],
          }),
        },
        caller,
      );

      expect(after?.entities).toBe(3);
      expect(teams.map(it => [it.title, it.after?.entities])).toEqual([
        ['guardian', 3],
        ['sales', 1],
        ['sre', 1],
      ]);
    });

    it('moves to other owners without a change of its checks', async () => {
      const { backend, caller, publish, stores } = await open();

      const listTransitions = () =>
        stores.history.listTransitions({ entity: memories, limit: 9 });
      const before = await listTransitions();

      await publish([
        ownedBy('memories', sre, 'user:default/aoki'),
        scorecard('documented'),
      ]);

      const [result] = await stores.results.readResults([memories]);
      expect(result.owners).toEqual([sre, 'user:default/aoki']);
      await expect(listTransitions()).resolves.toEqual(before);
      await expect(
        backend.getResults({ ...documented, owner: [guardian] }, caller),
      ).resolves.toMatchObject({ totalItems: 2 });
    });
  });
});
