import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const HOUR = 60 * 60_000;
const memories = { kind: 'component', namespace: 'default', name: 'memories' };

describe('getEntityFacts', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = () =>
    openBackend(databases, 'SQLITE_3', {
      entities: [group('guardian'), component('memories')],
      observed: [observeDocs('memories', { exists: true })],
    });

  it('gives every declared fact with value, age and source', async () => {
    const { backend, caller } = await open();

    await expect(backend.getEntityFacts(memories, caller)).resolves.toEqual({
      entity: 'component:default/memories',
      providers: [
        {
          provider: 'deploys',
          title: 'Deploys',
          stale: false,
          facts: [
            {
              name: 'facts.deploys.minutesP95',
              type: 'number',
              unit: 'minutes',
              description: 'p95',
              stale: false,
            },
          ],
        },
        {
          provider: 'docs',
          title: 'Documentation',
          observedAt: '2026-03-01T08:00:00.000Z',
          ageMs: HOUR,
          stale: false,
          facts: [
            expect.objectContaining({
              name: 'facts.docs.exists',
              value: true,
              observedAt: '2026-03-01T08:00:00.000Z',
              ageMs: HOUR,
            }),
            expect.objectContaining({
              name: 'facts.docs.pages',
              value: undefined,
            }),
          ],
        },
      ],
    });
  });

  it('says what is stale, and shows the last good value beside a failure', async () => {
    const { backend, caller, clock, stores } = await open();
    const at = clock.advance(24 * HOUR);
    await stores.facts.storeCollected({
      observed: [],
      failed: [
        {
          provider: 'docs',
          entity: 'component:default/memories',
          message: 'down',
          at,
        },
      ],
    });

    const { providers } = await backend.getEntityFacts(memories, caller);

    expect(providers[1]).toMatchObject({
      stale: true,
      ageMs: 25 * HOUR,
      error: { message: 'down', at },
      facts: [{ value: true, stale: true, error: { message: 'down' } }, {}],
    });
  });

  it('leaves out providers that know nothing about such entities', async () => {
    const { backend, caller } = await open();

    await expect(
      backend.getEntityFacts(
        { kind: 'Group', namespace: 'default', name: 'guardian' },
        caller,
      ),
    ).resolves.toEqual({ entity: 'group:default/guardian', providers: [] });
  });
});
