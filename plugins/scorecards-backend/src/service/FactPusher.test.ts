import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import { component, scorecard } from '../__testUtils__/nursery';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const observation: FactObservation = {
  provider: 'deploys',
  entity: 'component:default/memories',
  observedAt: '2026-03-01T08:00:00Z',
  values: { minutesP95: 12 },
};

describe('FactPusher', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (scene: Partial<Scene> = {}) => {
      const opened = await openBackend(databases, engine, {
        entities: [component('memories'), scorecard('documented')],
        ...scene,
      });
      const push = (
        observations: FactObservation[],
        credentials = mockCredentials.service() as never,
      ) => opened.backend.pushFacts({ observations }, { credentials });
      const known = () =>
        opened.stores.facts.readFacts(['component:default/memories']);
      return { ...opened, push, known };
    };

    it('stores a batch once, however often it is pushed', async () => {
      const { push, known } = await open();

      await expect(push([observation])).resolves.toEqual({
        stored: 1,
        repeated: 0,
        outdated: 0,
      });
      await expect(push([observation])).resolves.toEqual({
        stored: 0,
        repeated: 1,
        outdated: 0,
      });

      expect(await known()).toMatchObject([{ values: { minutesP95: 12 } }]);
    });

    it('never lets an older observation replace a newer one', async () => {
      const { push, known } = await open();
      await push([observation]);

      const report = await push([
        {
          ...observation,
          observedAt: '2026-03-01T07:00:00Z',
          values: { minutesP95: 1 },
        },
      ]);

      expect(report.outdated).toBe(1);
      expect(await known()).toMatchObject([{ values: { minutesP95: 12 } }]);
    });

    it('stores nothing of a batch with anything wrong in it', async () => {
      const { push, known } = await open();

      await expect(
        push([observation, { ...observation, values: { wrong: 1 } }]),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('observations[1]'),
      });

      expect(await known()).toEqual([]);
    });

    it('takes an empty batch', async () => {
      const { push } = await open();

      await expect(push([])).resolves.toEqual({
        stored: 0,
        repeated: 0,
        outdated: 0,
      });
    });
  });

  it('tells a person nothing about entities that the person may not see', async () => {
    const { backend, caller, stores } = await openBackend(
      databases,
      'SQLITE_3',
      {
        entities: [component('memories'), component('secret')],
        hidden: ['component:default/secret'],
      },
    );
    await stores.facts.pushFacts([
      { ...observation, entity: 'component:default/secret' },
    ]);
    const push = (entity: string) =>
      backend.pushFacts(
        { observations: [observation, { ...observation, entity }] },
        caller,
      );

    for (const name of ['secret', 'gone']) {
      await expect(push(`component:default/${name}`)).rejects.toMatchObject({
        name: 'InputError',
        message: `observations[1].entity: no entity 'component:default/${name}'`,
      });
    }
    await expect(
      stores.facts.readFacts(['component:default/memories']),
    ).resolves.toEqual([]);
    await expect(
      backend.pushFacts({ observations: [observation] }, caller),
    ).resolves.toMatchObject({ stored: 1 });
  });

  it('does not ask what a service may see, which may be allowed to push alone', async () => {
    const { backend, permissions, catalog } = await openBackend(
      databases,
      'SQLITE_3',
      { entities: [component('memories')], isDenied: true },
    );

    await expect(
      backend.pushFacts(
        { observations: [observation] },
        { credentials: mockCredentials.service() },
      ),
    ).resolves.toMatchObject({ stored: 1 });

    expect(permissions.authorizeConditional).not.toHaveBeenCalled();
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });
});
