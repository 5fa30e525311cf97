import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(240_000);

const memories = { kind: 'component', namespace: 'default', name: 'memories' };
const ofLevels = (name: string, rule: string) =>
  scorecard(name, { checks: [{ id: 'ready', level: 'bronze', rule }] });

const scene: Scene = {
  entities: [
    group('guardian'),
    component('memories'),
    // Its name comes before that of the one that it reads.
    ofLevels('advanced', "facts.scorecards.level.documented == 'silver'"),
    scorecard('documented'),
  ],
  observed: [observeDocs('memories', { exists: true, pages: 3 })],
};

describe('a scorecard that requires another one', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (changes: Partial<Scene> = {}) => {
      const opened = await openBackend(databases, engine, {
        ...scene,
        ...changes,
      });
      const { backend, caller, clock, judgeAll, stores } = opened;
      const stateOf = async () => {
        const results = await stores.results.readResults([
          'component:default/memories',
        ]);
        return results.find(it => it.scorecard === 'scorecard:default/advanced')
          ?.states.ready;
      };
      const observe = async (pages: number) => {
        await stores.facts.storeCollected({
          observed: [
            {
              ...observeDocs('memories', { exists: true, pages }),
              observedAt: clock.advance(1_000),
            },
          ],
          failed: [],
        });
        await judgeAll();
      };
      const explain = async () => {
        const report = await backend.getEntityReport(memories, caller);
        return report.scorecards.find(
          it => it.scorecard.ref === 'scorecard:default/advanced',
        )?.checks[0];
      };
      return { ...opened, explain, observe, stateOf };
    };

    it('follows its level at once', async () => {
      const { observe, stateOf } = await open();
      expect(await stateOf()).toBe('fail');
      await observe(12);
      expect(await stateOf()).toBe('pass');
      await observe(1);
      expect(await stateOf()).toBe('fail');
    });

    it('says by which level, and as it is stored', async () => {
      const { explain, stateOf } = await open();

      await expect(explain()).resolves.toMatchObject({
        state: await stateOf(),
        facts: [
          {
            name: 'facts.scorecards.level.documented',
            value: 'bronze',
          },
        ],
      });
    });

    it('withholds the level from who may not see the other scorecard', async () => {
      const { explain } = await open({
        hidden: ['scorecard:default/documented'],
      });

      const check = await explain();

      expect(check).toMatchObject({
        state: 'fail',
        facts: [{ withheld: true }],
      });
      expect(check?.facts[0]).not.toHaveProperty('value');
    });

    it('cannot be required by the one that it requires', async () => {
      const { backend, caller, stateOf } = await open({
        entities: [
          ...scene.entities.slice(0, 3),
          ofLevels('documented', "facts.scorecards.level.advanced == 'x'"),
        ],
      });

      expect(await stateOf()).toBeUndefined();
      for (const name of ['advanced', 'documented']) {
        await expect(
          backend.getScorecard({ namespace: 'default', name }, caller),
        ).resolves.toMatchObject({
          invalid: [{ check: 'ready', rule: 'rule.levelCircle' }],
        });
      }
    });
  });
});
