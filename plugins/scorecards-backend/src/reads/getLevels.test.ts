import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

describe('getLevels', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'answers for many entities in their order, and nothing of what is hidden: %p',
    async engine => {
      const { backend, caller, judgeAll } = await openBackend(
        databases,
        engine,
        {
          entities: [
            group('product'),
            component('memories'),
            component('billing'),
            component('secret'),
            scorecard('documented'),
            scorecard('draft', { lifecycle: 'draft' }),
          ],
          observed: [
            observeDocs('memories', { exists: true, pages: 12 }),
            observeDocs('secret', { exists: true, pages: 12 }),
          ],
          hidden: ['component:default/secret'],
        },
      );
      await judgeAll();

      const { items, scorecards } = await backend.getLevels(
        {
          entityRefs: ['secret', 'gone', 'billing', 'memories', 'billing'].map(
            name => `component:default/${name}`,
          ),
        },
        caller,
      );

      expect(scorecards.map(({ ref }) => ref)).toEqual([
        'scorecard:default/documented',
      ]);
      expect(items).toEqual([
        { entity: 'component:default/secret', results: [] },
        { entity: 'component:default/gone', results: [] },
        {
          entity: 'component:default/billing',
          results: [
            {
              scorecard: 'scorecard:default/documented',
              coverage: { known: 0, all: 2 },
            },
          ],
        },
        {
          entity: 'component:default/memories',
          results: [
            {
              scorecard: 'scorecard:default/documented',
              level: 'silver',
              coverage: { known: 2, all: 2 },
            },
          ],
        },
      ]);
    },
  );
});
