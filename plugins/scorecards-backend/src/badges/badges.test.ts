import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { observeDocs } from '../__testUtils__/observe';
import { recordStatements } from '../__testUtils__/recordStatements';
import { describeEntity } from '../catalog/describeEntity';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { BadgePictures } from './BadgePictures';
import { MOST_BADGES } from './manageBadges';

jest.setTimeout(120_000);

const AOKI = 'user:default/aoki';
const documented = 'scorecard:default/documented';
const mori = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mori', namespace: 'default' },
};
const memories = {
  kind: 'Component',
  namespace: 'default',
  name: 'memories',
};

describe('badges', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** @param groups - those that the caller acts for */
    async function open(
      groups: string[] = ['guardian'],
      scene: { hidden?: string[] } = {},
    ) {
      const opened = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          mori,
          component('memories'),
          component('albums'),
          scorecard('documented'),
          scorecard('draft', { lifecycle: 'draft', owner: 'guardian' }),
          scorecard('for-apis', { appliesTo: { kind: 'API' } }),
        ],
        observed: [observeDocs('memories', { exists: true, pages: 3 })],
        ownershipRefs: groups.map(name => `group:default/${name}`),
        ...scene,
      });
      const { backend, caller, declarations, stores } = opened;
      const pictures = BadgePictures.create({
        scorecards: CurrentScorecards.create({
          ...{ calendar: Calendar.utc, declarations },
          store: stores.scorecards,
        }),
        stores,
      });
      return {
        ...{ ...opened, pictures },
        create: (request: { name?: string; scorecard?: string } = {}) =>
          backend.createBadge(
            { ...memories, scorecard: documented, ...request },
            caller,
          ),
        list: async () =>
          (await backend.getEntityBadges(memories, caller)).items,
        /** What the picture says; nothing where there is none. */
        say: async (token: string) =>
          /aria-label="([^"]*)"/.exec((await pictures.draw(token)) ?? '')?.[1],
      };
    }

    it('show a level to whoever has the link, until they are revoked', async () => {
      const { backend, caller, create, list, say } = await open();

      const { badge, token } = await create();

      expect(badge).toEqual({
        ...{ id: expect.any(String), createdAt: expect.any(String) },
        ...{ scorecard: documented, scorecardTitle: 'Documented' },
        createdBy: AOKI,
      });
      expect(await list()).toEqual([badge]);
      expect(await say(token)).toBe('Documented: bronze');

      const { id } = badge;
      await expect(
        backend.revokeBadge({ ...memories, id }, caller),
      ).resolves.toMatchObject({ items: [], mayManage: true });

      expect(await say(token)).toBeUndefined();
      expect(await list()).toEqual([]);
      await expect(
        backend.revokeBadge({ ...memories, id }, caller),
      ).rejects.toThrow(`No badge '${id}' of 'component:default/memories'`);
    });

    it('keep no secret', async () => {
      const { create, database, list } = await open();

      const [first, second] = [await create(), await create()];

      expect(first.token).toMatch(/^[A-Za-z0-9_-]{32}$/);
      expect(second.token).not.toBe(first.token);
      const stored = JSON.stringify([
        await database('badges').select('*'),
        await list(),
      ]);
      expect(stored).not.toContain(first.token);
      expect(stored).not.toContain(second.token);
    });

    it('follow the level, and say where it rests on exemptions', async () => {
      const { create, judgeAll, say, stores } = await open();
      const { token } = await create();
      const [known, unknown] = [
        token,
        (await create({ name: 'albums' })).token,
      ];

      expect(await say(unknown)).toBe('Documented: unknown');
      await stores.exemptions.grant({
        ...{ entity: 'component:default/memories', scorecard: documented },
        ...{ check: 'ten-pages', reason: 'Short and good' },
        ...{ grantedBy: 'user:default/mori', until: '2026-06-01' },
      });
      await judgeAll();
      expect(await say(known)).toBe('Documented: silver, with exemptions');
      await stores.facts.storeCollected({
        observed: [observeDocs('memories', { exists: false, pages: 0 })],
        failed: [],
      });
      await judgeAll();
      expect(await say(known)).toBe('Documented: no level');
    });

    it('show nothing while the entity is gone or the scorecard does not count', async () => {
      const { create, publish, say, stores } = await open();
      const { token } = await create();

      await publish([scorecard('documented', { lifecycle: 'draft' })]);
      expect(await say(token)).toBeUndefined();
      await publish([scorecard('documented')]);
      expect(await say(token)).toBe('Documented: bronze');
      await stores.entities.applyChanges({
        ...{ added: [], changed: [] },
        removed: ['component:default/memories'],
      });
      expect(await say(token)).toBeUndefined();
    });

    it('follow an entity that is renamed', async () => {
      const { create, say, stores } = await open();
      const { token } = await create();

      await stores.entities.applyChanges({
        ...{ changed: [], removed: ['component:default/memories'] },
        added: [describeEntity(component('photos'))],
        renamed: [
          {
            ref: 'component:default/photos',
            previous: 'component:default/memories',
          },
        ],
      });

      expect(await say(token)).toMatch('Documented: ');
    });

    it('take two statements, and none for what is no token', async () => {
      const { create, database, pictures } = await open();
      const { token } = await create();
      await pictures.draw(token);

      const drawn = await recordStatements(database, () =>
        pictures.draw(token),
      );
      const guessed = await recordStatements(database, async () => {
        for (const text of ['', 'x', `${token}x`, "' or 1=1 --", '\0']) {
          await expect(pictures.draw(text)).resolves.toBeUndefined();
        }
      });

      expect([drawn.length, guessed.length]).toEqual([2, 0]);
    });

    it.each<[string, { name?: string; scorecard?: string }, string]>([
      [
        'a draft',
        { scorecard: 'scorecard:default/draft' },
        'drafts have no badges',
      ],
      [
        'a scorecard that does not apply',
        { scorecard: 'scorecard:default/for-apis' },
        'has no result',
      ],
      [
        'a scorecard that is not there',
        { scorecard: 'scorecard:default/none' },
        "No scorecard 'scorecard:default/none'",
      ],
      [
        'an entity that is not there',
        { name: 'none' },
        "No entity 'component:default/none'",
      ],
    ])('are not of %s', async (_, request, message) => {
      const { create } = await open();

      await expect(create(request)).rejects.toThrow(message);
    });

    it('are made and revoked by owners alone, who have the permission', async () => {
      const stranger = await open([]);
      await expect(stranger.create()).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      await expect(
        stranger.backend.getEntityBadges(memories, stranger.caller),
      ).resolves.toEqual({
        ...{ entity: 'component:default/memories', items: [] },
        mayManage: false,
      });

      const owner = await open();
      const { id } = (await owner.create()).badge;
      const service = { credentials: mockCredentials.service() };
      await expect(
        owner.backend.revokeBadge({ ...memories, id }, service),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });

      owner.permissions.authorize.mockImplementation(async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'scorecards.badge.manage'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      );
      await expect(owner.create()).rejects.toThrow('scorecards.badge.manage');
      await expect(
        owner.backend.revokeBadge({ ...memories, id }, owner.caller),
      ).rejects.toThrow('scorecards.badge.manage');
      await expect(owner.list()).resolves.toHaveLength(1);
    });

    it('are no more than so many, also where all are made at once', async () => {
      const { create, list } = await open();

      const made = await Promise.allSettled(
        Array.from({ length: MOST_BADGES + 5 }, () => create()),
      );

      const failed = made.flatMap(it =>
        it.status === 'rejected' ? [it.reason.name] : [],
      );
      expect(failed).toEqual(Array(5).fill('ConflictError'));
      expect(await list()).toHaveLength(MOST_BADGES);
    });

    it('name nobody whom the reader may not see', async () => {
      const { backend, caller, stores } = await open(['guardian'], {
        hidden: ['user:default/mori', documented],
      });
      for (const [id, of] of [
        ['one', documented],
        ['two', 'scorecard:default/for-apis'],
      ]) {
        await stores.badges.add(
          {
            ...{ id, entity: 'component:default/memories', scorecard: of },
            ...{ createdBy: 'user:default/mori', tokenHash: id },
          },
          5,
        );
      }

      const { items } = await backend.getEntityBadges(memories, caller);

      expect(items).toEqual([
        expect.objectContaining({
          ...{ id: 'two', createdBy: undefined, withheld: ['createdBy'] },
        }),
      ]);
    });

    it('are forgotten some time after they were revoked, or their entity left', async () => {
      const { backend, caller, clock, create, database, stores } = await open();
      const revoked = (await create()).badge;
      await create();
      await create({ name: 'albums' });
      await backend.revokeBadge({ ...memories, id: revoked.id }, caller);
      await stores.entities.applyChanges({
        ...{ added: [], changed: [], removed: ['component:default/albums'] },
      });
      clock.advance(1_000);

      await expect(stores.badges.prune('2026-01-01')).resolves.toBe(0);
      await expect(stores.badges.prune(clock.text)).resolves.toBe(2);
      await expect(database('badges').select('*')).resolves.toHaveLength(1);
    });
  });
});
