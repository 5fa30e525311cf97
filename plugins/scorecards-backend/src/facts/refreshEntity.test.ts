import { TestDatabases } from '@backstage/backend-test-utils';
import { component, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const memories = { kind: 'Component', namespace: 'default', name: 'Memories' };

describe('refreshEntity', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (hidden?: string[]) =>
    openBackend(databases, 'SQLITE_3', {
      entities: [
        component('memories'),
        scorecard('documented'),
        scorecard('draft', { lifecycle: 'draft' }),
      ],
      observed: [observeDocs('memories', { exists: true, pages: 3 })],
      hidden,
    });

  it('tells what came of it, and nothing of the drafts of others', async () => {
    const { backend, caller, clock, judgeAll, refresh, stores } = await open();
    const startedAt = clock.advance(60_000);
    refresh.refresh.mockImplementation(async () => {
      const observed = [
        observeDocs('memories', { exists: true, pages: 12 }, startedAt),
      ];
      await stores.facts.storeCollected({ observed, failed: [] });
      await judgeAll();
      return { startedAt };
    });
    const { signal } = new AbortController();

    const report = await backend.refreshEntity({ ...memories, signal }, caller);

    expect(refresh.refresh).toHaveBeenCalledWith('component:default/memories', {
      signal,
    });
    expect(report).toEqual({
      entity: 'component:default/memories',
      startedAt,
      providers: [
        { provider: 'docs', observedAt: startedAt, error: undefined },
      ],
      transitions: [
        {
          at: startedAt,
          scorecard: 'scorecard:default/documented',
          check: 'ten-pages',
          from: 'fail',
          to: 'pass',
        },
      ],
    });
  });

  it('does not touch what the caller may not see', async () => {
    const { backend, caller, refresh } = await open([
      'component:default/memories',
    ]);

    await expect(backend.refreshEntity(memories, caller)).rejects.toMatchObject(
      {
        name: 'NotFoundError',
        message: "No entity 'component:default/memories'",
      },
    );
    expect(refresh.refresh).not.toHaveBeenCalled();
  });
});
