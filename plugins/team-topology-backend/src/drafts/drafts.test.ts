import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Audit } from '@kumiki/backend-audit';
import { DEFAULT_SMELL_THRESHOLDS } from '@kumiki/backstage-plugin-team-topology-common';
import { component, declared, group } from '../__testUtils__/entities';
import { observedCatalog } from '../__testUtils__/observedCatalog';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import {
  conditionalPermissions,
  openOrganisation,
} from '../__testUtils__/openOrganisation';
import { DatabaseDraftStore } from './DatabaseDraftStore';
import { DefaultDraftService } from './DefaultDraftService';
import { AuthorizedDraftService } from './DraftService';

jest.setTimeout(120_000);

const aoki = { credentials: mockCredentials.user('user:default/aoki') };
const mori = { credentials: mockCredentials.user('user:default/mori') };

const organisation = [
  group('sre'),
  group('billing'),
  group('secret'),
  component('invoices', 'billing'),
  declared('Responsibility', 'dns', {}),
  declared('TeamApi', 'sre', { team: 'sre', type: 'platform' }),
];

const RETYPE = {
  type: 'retype-team',
  team: 'sre',
  teamType: 'enabling',
} as const;
const CLOSE = { type: 'close-team', team: 'secret' } as const;

describe('drafts', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('%p', engine => {
    /** @param hidden - what nobody sees but aoki */
    async function open(options: { denied?: string[] } = {}) {
      const database = await openDatabase(databases, engine);
      const store = DatabaseDraftStore.create({ database });
      const auth = mockServices.auth();
      const removals: ((ref: string) => Promise<void>)[] = [];
      const serviceOf = async (hidden: string[]) => {
        const { catalog, remove } = observedCatalog(organisation, { hidden });
        const { recorder, service } = await openOrganisation({
          catalog,
          permissions: conditionalPermissions(
            hidden.length > 0 ? ['team-topology.history.read'] : [],
          ),
        });
        await recorder.record();
        removals.push(async ref => {
          remove(ref);
          await recorder.record();
        });
        return DefaultDraftService.create({
          ...{ auth, orgModel: service, store },
          thresholds: DEFAULT_SMELL_THRESHOLDS,
        });
      };
      const insider = await serviceOf([]);
      const outsider = await serviceOf(['group:default/secret']);
      const auditor = mockServices.auditor.mock();
      const permissions = mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: options.denied?.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      });
      const guarded = AuthorizedDraftService.create(insider, {
        ...{ auth, permissions },
        audit: Audit.create({
          ...{ auditor, auth, logger: mockServices.logger.mock() },
        }),
      });
      const remove = async (ref: string) => {
        for (const removeFrom of removals) {
          await removeFrom(ref);
        }
      };
      return { store, insider, outsider, guarded, auditor, remove };
    }

    /** Counts the models that previews build. */
    async function openPreviewing() {
      let models = 0;
      const { catalog } = observedCatalog(organisation, { hidden: [] });
      const { recorder, service } = await openOrganisation({ catalog });
      await recorder.record();
      const readEntities: typeof service.readEntities = async (...asked) => {
        const visible = await service.readEntities(...asked);
        return {
          ...visible,
          build: entities => {
            models += 1;
            return visible.build(entities);
          },
        };
      };
      const database = await openDatabase(databases, engine);
      const previewing = DefaultDraftService.create({
        auth: mockServices.auth(),
        orgModel: Object.assign(Object.create(service), { readEntities }),
        store: DatabaseDraftStore.create({ database }),
        thresholds: DEFAULT_SMELL_THRESHOLDS,
      });
      return { previewing, built: () => models };
    }

    it('keeps a draft, and what its author saw', async () => {
      const { insider } = await open();
      const draft = await insider.createDraft(
        { name: ' Enable\nothers ', changes: [RETYPE] },
        aoki,
      );
      expect(draft).toMatchObject({
        name: 'Enable others',
        ...{ version: 1, shared: false, isOwn: true, withheld: false },
        owner: 'user:default/aoki',
        changes: [
          {
            type: 'retype-team',
            team: 'group:default/sre',
            teamType: 'enabling',
            was: 'platform',
          },
        ],
      });
      expect(draft.id).toMatch(/^[\w-]{24}$/);
      await expect(insider.getDraft(draft, aoki)).resolves.toEqual(draft);
      await expect(insider.listDrafts(aoki)).resolves.toEqual({
        items: [expect.objectContaining({ id: draft.id, changeCount: 1 })],
      });
      await expect(insider.listDrafts(mori)).resolves.toEqual({ items: [] });
    });

    it('opens only what is shared to others, in the same words', async () => {
      const { insider } = await open();
      const draft = await insider.createDraft({ name: 'Mine' }, aoki);
      const words = 'There is no such draft, or it is not shared';
      await expect(insider.getDraft(draft, mori)).rejects.toThrow(words);
      await expect(insider.getDraft({ id: 'none' }, mori)).rejects.toThrow(
        words,
      );
      const shared = await insider.updateDraft(
        { ...draft, shared: true },
        aoki,
      );
      await expect(insider.getDraft(draft, mori)).resolves.toMatchObject({
        id: draft.id,
        isOwn: false,
      });
      await expect(
        insider.updateDraft({ ...shared, shared: false }, mori),
      ).rejects.toThrow('Only its author');
      await expect(insider.deleteDraft(draft, mori)).rejects.toThrow(
        'Only its author',
      );
      await insider.deleteDraft(draft, aoki);
      await expect(insider.getDraft(draft, aoki)).rejects.toThrow(words);
    });

    it('says who changed it where two edit it', async () => {
      const { insider } = await open();
      const draft = await insider.createDraft({ name: 'Ours' }, aoki);
      const shared = await insider.updateDraft(
        { ...draft, shared: true },
        aoki,
      );
      const results = await Promise.allSettled([
        insider.updateDraft({ ...shared, name: 'One' }, aoki),
        insider.updateDraft({ ...shared, name: 'Other' }, mori),
      ]);
      const refused = results.flatMap(it =>
        it.status === 'rejected' ? [String(it.reason)] : [],
      );
      expect(refused).toEqual([
        expect.stringMatching(
          /^ConflictError: The draft was changed by user:default\/(aoki|mori) at 20.* and is version 3 now/,
        ),
      ]);
      const { name, version } = await insider.getDraft(draft, aoki);
      expect([['One', 'Other'].includes(name), version]).toEqual([true, 3]);
    });

    it('shows no change that names what is hidden, and lets nobody write over it', async () => {
      const { insider, outsider } = await open();
      const draft = await insider.createDraft(
        { name: 'Ours', changes: [RETYPE, CLOSE] },
        aoki,
      );
      const shared = await insider.updateDraft(
        { ...draft, shared: true },
        aoki,
      );
      const seen = await outsider.getDraft(draft, mori);
      expect(seen).toMatchObject({
        withheld: true,
        changes: [expect.objectContaining({ type: 'retype-team' })],
      });
      expect(JSON.stringify(seen)).not.toContain('secret');
      const refusal = 'has changes that are not shown to you';
      await expect(
        outsider.updateDraft({ ...seen, version: shared.version }, mori),
      ).rejects.toThrow(refusal);
      await expect(outsider.publishDraft(draft, mori)).rejects.toThrow(refusal);
      await expect(insider.publishDraft(draft, mori)).resolves.toMatchObject({
        changes: shared.changes,
      });
    });

    it('tells its author nothing by what they have named themselves', async () => {
      const { outsider } = await open();
      const draftOf = async (name: string) => {
        const ref = `group:default/${name}`;
        const created = await outsider.createDraft(
          {
            name: 'Guess',
            changes: [
              { type: 'close-team', team: ref },
              { type: 'found-team', team: ref },
            ],
          },
          mori,
        );
        const stored = await outsider.updateDraft(
          { ...created, name: 'Another guess' },
          mori,
        );
        const { items } = await outsider.listDrafts(mori);
        const answers = {
          ...{ created, stored, read: await outsider.getDraft(stored, mori) },
          listed: items.filter(({ id }) => id === stored.id),
          published: await outsider.publishDraft(stored, mori),
          preview: await outsider.previewDraft(stored, mori),
        };
        return JSON.stringify(answers)
          .replaceAll(name, '<name>')
          .replaceAll(stored.id, '<id>')
          .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<moment>');
      };
      expect(await draftOf('secret')).toBe(await draftOf('nobody'));
    });

    it('names nothing that is gone to who could not see it', async () => {
      const { insider, outsider, remove } = await open();
      const tomorrow = new Date(Date.now() + 86_400_000);
      const draft = await insider.createDraft(
        {
          name: 'Close it',
          at: tomorrow.toISOString().slice(0, 10),
          changes: [RETYPE, CLOSE],
        },
        aoki,
      );
      await insider.updateDraft({ ...draft, shared: true }, aoki);
      await remove('group:default/secret');
      const seen = await outsider.getDraft(draft, mori);
      expect(seen).toMatchObject({
        withheld: true,
        changes: [expect.objectContaining({ type: 'retype-team' })],
      });
      await expect(insider.getDraft(draft, aoki)).resolves.toMatchObject({
        withheld: false,
      });
    });

    it('cannot name what is hidden from the author', async () => {
      const { outsider } = await open();
      const { problems } = await outsider.previewDraft(
        { changes: [CLOSE] },
        mori,
      );
      expect(problems).toMatchObject([{ change: 0, rule: 'unknown' }]);
    });

    it('previews one draft after the other, and refuses too many at once', async () => {
      const { insider } = await open();
      let turns = 0;
      let isOver = false;
      const takeTurn = () => {
        turns += 1;
        if (!isOver) {
          setImmediate(takeTurn);
        }
      };
      setImmediate(takeTurn);
      const asked = await Promise.allSettled(
        Array.from({ length: 40 }, () =>
          insider.previewDraft({ changes: [RETYPE] }, aoki),
        ),
      );
      isOver = true;
      const refused = asked.flatMap(it =>
        it.status === 'rejected' ? [it.reason] : [],
      );
      expect(refused).toHaveLength(20);
      expect(refused[0]).toMatchObject({ name: 'ServiceUnavailableError' });
      // Others get their turn in between.
      expect(turns).toBeGreaterThan(20);
    });

    it('previews the organisation before and after', async () => {
      const { insider } = await open();
      const { before, after, ...others } = await insider.previewDraft(
        {
          changes: [
            { type: 'take', team: 'sre', responsibility: 'dns' },
            { type: 'move-component', component: 'invoices', owner: 'sre' },
          ],
        },
        aoki,
      );
      const { existingCount, problems } = others;
      expect(problems).toEqual([]);
      const countOf = (model: typeof before, ref: string) =>
        model.teams.find(team => team.ref === ref)?.ownedComponentCount;
      expect(existingCount).toBe(2);
      expect(before.responsibilities[0].state).toBe('dropped');
      expect(after.responsibilities[0].state).toBe('owned');
      expect(countOf(before, 'group:default/billing')).toBe(1);
      expect(countOf(after, 'group:default/sre')).toBe(1);
    });

    it('builds the organisation without the draft once for all changes', async () => {
      const { previewing, built } = await openPreviewing();
      await previewing.previewDraft({ changes: [RETYPE] }, aoki);
      expect(built()).toBe(2);
      const again = await previewing.previewDraft(
        { changes: [RETYPE, CLOSE] },
        aoki,
      );
      expect(built()).toBe(3);
      expect(again.before.teams).toHaveLength(3);
      expect(again.after.teams).toHaveLength(2);
      // Another day is another organisation.
      await previewing.previewDraft({ at: '2099-01-01', changes: [] }, aoki);
      expect(built()).toBe(5);
    });

    it('keeps apart what readers see', async () => {
      const { insider, outsider } = await open();
      const seenBy = async (service: typeof insider) =>
        (await service.previewDraft({ changes: [] }, aoki)).before.teams.length;
      expect([await seenBy(insider), await seenBy(outsider)]).toEqual([3, 2]);
    });

    it('refuses what it cannot read, and stores nothing of it', async () => {
      const { insider } = await open();
      for (const bad of [
        { name: ' ' },
        { name: 'x', at: '2024-02-30' },
        { name: 'x', at: '1999-01-01' },
        { name: 'x', changes: [{ type: 'close-team' }] },
      ]) {
        await expect(insider.createDraft(bad, aoki)).rejects.toMatchObject({
          name: 'InputError',
        });
      }
      await expect(insider.listDrafts(aoki)).resolves.toEqual({ items: [] });
    });

    it('keeps 500 changes, and refuses one more as a whole', async () => {
      const { insider } = await open();
      const changes = (count: number) =>
        Array.from({ length: count }, (_, nth) => ({
          ...{ type: 'found-team', team: `new-${nth}` },
        }));
      const draft = await insider.createDraft(
        { name: 'Many', changes: changes(500) },
        aoki,
      );
      const { problems, after } = await insider.previewDraft(draft, aoki);
      expect([problems, after.teams.length]).toEqual([[], 503]);
      await expect(
        insider.updateDraft({ ...draft, changes: changes(501) }, aoki),
      ).rejects.toThrow('a draft holds 500 at most');
      const kept = await insider.getDraft(draft, aoki);
      expect([kept.version, kept.changes.length]).toEqual([1, 500]);
    });

    it('belongs to people', async () => {
      const { insider } = await open();
      const credentials = mockCredentials.service();
      await expect(
        insider.createDraft({ name: 'x' }, { credentials }),
      ).rejects.toThrow('Drafts belong to people');
    });

    it('keeps a hundred of each person', async () => {
      const { insider } = await open();
      for (let number = 0; number < 100; number++) {
        await insider.createDraft({ name: `Draft ${number}` }, aoki);
      }
      await expect(
        insider.createDraft({ name: 'One more' }, aoki),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await insider.createDraft({ name: 'Another person' }, mori);
    });

    it('forgets what nobody has changed', async () => {
      const { insider, store } = await open();
      const draft = await insider.createDraft({ name: 'Old' }, aoki);
      const later = new Date(Date.now() + 1000).toISOString();
      await expect(store.removeOlder(draft.updatedAt)).resolves.toBe(0);
      await expect(store.removeOlder(later)).resolves.toBe(1);
    });

    it.each([
      ['read', 'listDrafts', 'read'],
      ['create', 'createDraft', 'draft-create'],
      ['publish', 'publishDraft', 'draft-publish'],
    ] as const)(
      'needs the permission to %s, and tells the auditor',
      async (what, method, eventId) => {
        const { guarded, auditor } = await open({
          denied: [`team-topology.draft.${what}`],
        });
        const asked = {
          listDrafts: () => guarded.listDrafts(aoki),
          createDraft: () => guarded.createDraft({ name: 'x' }, aoki),
          publishDraft: () => guarded.publishDraft({ id: 'x' }, aoki),
        }[method];
        await expect(asked()).rejects.toThrow(
          `needs the permission team-topology.draft.${what}`,
        );
        expect(
          auditor.createEvent.mock.calls.map(([event]) => event.eventId),
        ).toEqual(eventId === 'read' ? [] : [eventId]);
      },
    );

    it('needs the permission to share only for that', async () => {
      const { guarded } = await open({
        denied: ['team-topology.draft.share'],
      });
      const draft = await guarded.createDraft({ name: 'x' }, aoki);
      const named = await guarded.updateDraft({ ...draft, name: 'y' }, aoki);
      await expect(
        guarded.updateDraft({ ...named, shared: true }, aoki),
      ).rejects.toThrow('needs the permission team-topology.draft.share');
    });
  });
});
