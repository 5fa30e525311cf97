import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { recordStatements } from '../__testUtils__/recordStatements';

jest.setTimeout(120_000);

const observation: FactObservation = {
  provider: 'deploys',
  entity: 'component:default/memories',
  observedAt: '2026-03-01T08:00:00Z',
  values: { minutesP95: 12 },
};

const NOBODY = { observations: 0, entities: [] };
const NOTHING = {
  stored: 0,
  amended: 0,
  repeated: 0,
  outdated: 0,
  unknown: NOBODY,
  notApplicable: NOBODY,
};

describe('pushFacts', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (scene: Partial<Scene> = {}) => {
      const opened = await openBackend(databases, engine, {
        entities: [
          component('memories'),
          group('guardian'),
          scorecard('documented', {
            checks: [
              {
                id: 'fast',
                level: 'bronze',
                rule: 'facts.deploys.minutesP95 <= 15',
              },
            ],
          }),
        ],
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
        ...NOTHING,
        stored: 1,
      });
      await expect(push([observation])).resolves.toEqual({
        ...NOTHING,
        repeated: 1,
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

      await expect(push([])).resolves.toEqual(NOTHING);
    });

    it('says which entities are not known, and keeps facts about them', async () => {
      const { push, stores } = await open();
      const about = (entity: string) => ({ ...observation, entity });
      const unknown = Array.from(
        { length: 30 },
        (_, index) => `component:default/c${10 + index}`,
      );

      await expect(
        push([
          ...unknown.map(about),
          observation,
          {
            ...about('component:default/c10'),
            observedAt: '2026-03-01T07:00:00Z',
          },
        ]),
      ).resolves.toEqual({
        ...NOTHING,
        stored: 31,
        outdated: 1,
        unknown: { observations: 31, entities: unknown.slice(0, 20) },
      });

      await expect(stores.facts.readFacts(unknown)).resolves.toHaveLength(30);
    });

    it('stores nothing about what the provider is not about, and says so', async () => {
      const { push, stores } = await open();
      const guardian = 'group:default/guardian';

      await expect(
        push([
          { ...observation, entity: 'Group:default/Guardian' },
          observation,
        ]),
      ).resolves.toEqual({
        ...NOTHING,
        stored: 1,
        notApplicable: { observations: 1, entities: [guardian] },
      });

      await expect(stores.facts.readFacts([guardian])).resolves.toEqual([]);
    });

    it('shows who pushed, with the facts and where they explain a check', async () => {
      const { backend, caller, push } = await open();
      await push([observation]);
      const memories = {
        kind: 'component',
        namespace: 'default',
        name: 'memories',
      };

      const facts = await backend.getEntityFacts(memories, caller);
      expect(facts.providers).toMatchObject([
        {
          provider: 'deploys',
          pushedBy: 'external:test-service',
          facts: [{ value: 12, pushedBy: 'external:test-service' }],
        },
        { provider: 'docs', pushedBy: undefined },
      ]);
      const report = await backend.getEntityReport(memories, caller);
      expect(report.scorecards[0].checks[0].facts).toMatchObject([
        {
          name: 'facts.deploys.minutesP95',
          pushedBy: 'external:test-service',
        },
      ]);
    });

    it('sends as many statements for many entities as for one', async () => {
      const names = Array.from({ length: 500 }, (_, index) => `c${index}`);
      const { database, push } = await open({
        entities: names.map(name => component(name)),
      });
      const batch = (count: number, hour: number) =>
        names.slice(0, count).map(name => ({
          ...observation,
          entity: `component:default/${name}`,
          observedAt: `2026-03-01T0${hour}:00:00Z`,
          values: { minutesP95: hour },
        }));
      // The first time in a process, the names of facts and pushers are kept as well.
      await push(batch(1, 6));

      const few = await recordStatements(database, () => push(batch(2, 7)));
      const many = await recordStatements(database, () => push(batch(500, 8)));

      expect(few).toHaveLength(4);
      expect(many).toHaveLength(4);
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

  it.each<[who: string, credentials: BackstageCredentials]>([
    ['external:other', mockCredentials.service('external:other')],
    ['plugin:ci', mockCredentials.service('plugin:ci')],
    ['user:default/mori', mockCredentials.user('user:default/mori')],
  ])('refuses %s, whom nobody has named', async (who, credentials) => {
    const { backend, stores } = await openBackend(databases, 'SQLITE_3', {
      entities: [component('memories')],
    });

    await expect(
      backend.pushFacts({ observations: [observation] }, { credentials }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: `${who} may not push facts of deploys; those who may are in scorecards.push.deploys.allow of the configuration`,
    });

    await expect(
      stores.facts.readFacts(['component:default/memories']),
    ).resolves.toEqual([]);
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
