import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CampaignEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  campaign,
  component,
  group,
  scorecard,
} from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { describeEntity } from '../catalog/describeEntity';
import { DailySnapshot } from '../history/DailySnapshot';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const docs = { namespace: 'default', name: 'write-docs' };

const entities: Entity[] = [
  group('product'),
  group('guardian', 'product'),
  group('sre'),
  component('memories', { owner: 'guardian' }),
  component('billing', { owner: 'guardian' }),
  component('attendance', { owner: 'sre' }),
  component('site', { owner: 'sre', type: 'website' }),
  scorecard('documented'),
  scorecard('unfinished', { lifecycle: 'draft' }),
];

/** Memories has docs, billing has none, of attendance nobody knows. */
const observed = [
  observeDocs('memories', { exists: true, pages: 12 }),
  observeDocs('billing', { exists: false, pages: 0 }),
  observeDocs('site', { exists: false, pages: 0 }),
];

describe('campaigns', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const open = (
    campaigns: CampaignEntity[],
    scene: Partial<Scene> = {},
    engine: TestDatabaseId = 'SQLITE_3',
  ) =>
    openBackend(databases, engine, {
      observed,
      ...scene,
      entities: [...entities, ...campaigns, ...(scene.entities ?? [])],
    });

  it.each(databases.eachSupportedId())(
    'on %p say who is done, who is not, and of whom nobody knows',
    async engine => {
      const { backend, caller } = await open(
        [campaign('write-docs', { appliesTo: { 'spec.type': 'service' } })],
        {},
        engine,
      );

      const details = await backend.getCampaign(docs, caller);
      const page = await backend.getCampaignEntities(
        { ...docs, first: 'group:default/sre', limit: 2 },
        caller,
      );
      const rest = await backend.getCampaignEntities(
        {
          ...docs,
          first: 'group:default/sre',
          limit: 2,
          cursor: page.nextCursor,
        },
        caller,
      );

      expect(details).toMatchObject({
        state: 'running',
        daysLeft: 12,
        problems: [],
        entities: 3,
        counts: { notDone: 1, unknown: 1, exempt: 0, done: 1 },
        target: { checks: [{ id: 'has-docs' }] },
        teams: [
          {
            owner: 'group:default/guardian',
            counts: { notDone: 1, done: 1 },
          },
          { owner: 'group:default/sre', counts: { unknown: 1 } },
        ],
      });
      expect(page.totalItems).toBe(3);
      expect(
        [...page.items, ...rest.items].map(({ entity, state }) => [
          entity,
          state,
        ]),
      ).toEqual([
        ['component:default/attendance', 'unknown'],
        ['component:default/billing', 'notDone'],
        ['component:default/memories', 'done'],
      ]);
      expect(rest.nextCursor).toBeUndefined();
    },
  );

  it('count for an owner what the groups below own, and leave out what touches nothing', async () => {
    const { backend, caller } = await open([
      campaign('write-docs'),
      campaign('sites', { appliesTo: { 'spec.type': 'website' } }),
    ]);

    const { items } = await backend.listCampaigns(
      { owner: ['group:default/product'] },
      caller,
    );

    expect(items).toMatchObject([
      { ref: 'campaign:default/write-docs', entities: 2 },
    ]);
  });

  it.each<[Partial<CampaignEntity['spec']>, string]>([
    [{ scorecard: 'nowhere' }, 'campaign.unknownScorecard'],
    [{ scorecard: 'unfinished' }, 'campaign.draftScorecard'],
    [{ target: { checks: ['has-doks'] } }, 'campaign.mistypedCheck'],
    [{ target: { level: 'platinum' } }, 'campaign.unknownLevel'],
    [{ appliesTo: { kind: 'API' } }, 'campaign.appliesToNothing'],
    [{ due: '2026-01-01' }, 'campaign.dueBeforeStart'],
  ])('with %j name what is wrong, and count nothing', async (spec, rule) => {
    const wrong = campaign('write-docs', spec);
    const { backend, caller } = await open([wrong]);

    const details = await backend.getCampaign(docs, caller);
    const previewed = await backend.previewCampaign(
      { campaign: { ...wrong, metadata: { name: 'another' } } },
      caller,
    );

    for (const { problems, entities: count } of [details, previewed]) {
      expect(problems).toMatchObject([{ rule }]);
      expect(count).toBe(0);
    }
    const burnDown = await backend.getCampaignBurnDown(docs, caller);
    expect(burnDown.points.filter(({ counts }) => counts)).toEqual([]);
  });

  it('say nothing of what is hidden', async () => {
    const { backend, caller } = await open([campaign('write-docs')], {
      hidden: ['component:default/billing', 'group:default/guardian'],
    });

    const details = await backend.getCampaign(docs, caller);
    const { items } = await backend.getCampaignEntities(docs, caller);

    expect(details.teams).toMatchObject([
      { owner: 'group:default/sre' },
      { withheld: ['owner'], entities: 1 },
    ]);
    expect(JSON.stringify([details, items])).not.toMatch(/billing|guardian/);
  });

  it('are not there where they are hidden, and do not tell of a hidden scorecard', async () => {
    const { backend, caller } = await open(
      [campaign('write-docs'), campaign('secret')],
      { hidden: ['campaign:default/secret', 'scorecard:default/documented'] },
    );

    const { items } = await backend.listCampaigns({}, caller);

    expect(items).toMatchObject([
      { withheld: ['scorecard'], problems: [], entities: 0 },
    ]);
    expect(JSON.stringify(items)).not.toContain('documented');
    await expect(
      backend.getCampaign({ namespace: 'default', name: 'secret' }, caller),
    ).rejects.toThrow("No campaign 'campaign:default/secret'");
  });

  it('show a draft to members of its owner only', async () => {
    const draft = campaign('write-docs', { lifecycle: 'draft' });
    const others = await open([draft]);
    const members = await open([draft], {
      ownershipRefs: ['group:default/sre'],
    });

    await expect(
      others.backend.getCampaign(docs, others.caller),
    ).rejects.toThrow('No campaign');
    await expect(
      members.backend.getCampaign(docs, members.caller),
    ).resolves.toMatchObject({ state: 'draft', entities: 4 });
  });

  it('are carried by the results and reports of what is in them', async () => {
    const { backend, caller } = await open([
      campaign('write-docs', { appliesTo: { 'spec.type': 'service' } }),
      campaign('over', { lifecycle: 'ended' }),
    ]);

    const { items } = await backend.getResults(
      { namespace: 'default', name: 'documented' },
      caller,
    );
    const report = await backend.getEntityReport(
      { kind: 'component', namespace: 'default', name: 'billing' },
      caller,
    );

    const carried = {
      campaign: 'campaign:default/write-docs',
      due: '2026-03-13',
      daysLeft: 12,
      entityState: 'notDone',
      checks: ['has-docs'],
    };
    expect(report.campaigns).toMatchObject([carried]);
    expect(
      items.map(({ entity, campaigns }) => [entity, campaigns?.length]),
    ).toEqual([
      ['component:default/attendance', 1],
      ['component:default/billing', 1],
      ['component:default/memories', 1],
      ['component:default/site', undefined],
    ]);
    const stream = await backend.streamResults(
      { namespace: 'default', name: 'documented' },
      caller,
    );
    const streamed = [];
    for await (const page of stream.pages) {
      streamed.push(...page);
    }
    expect(streamed).toEqual(items);
  });

  describe('burn down', () => {
    const live = async (engine: TestDatabaseId, scene: Partial<Scene> = {}) => {
      const opened = await open(
        [
          campaign('write-docs', {
            starts: '2026-03-02',
            due: '2026-03-05',
            ...(scene.entities && { appliesTo: { 'spec.type': 'service' } }),
          }),
        ],
        scene,
        engine,
      );
      const { clock, declarations, judgeAll, stores } = opened;
      const snapshot = DailySnapshot.create({
        calendar: Calendar.utc,
        clock: clock.now,
        declarations,
        stores,
      });
      const observe = async (name: string, exists: boolean) => {
        const at = clock.now().toISOString();
        await stores.facts.storeCollected({
          observed: [observeDocs(name, { exists, pages: 1 }, at)],
          failed: [],
        });
        await judgeAll();
      };
      return { ...opened, observe, snapshot };
    };

    it.each(databases.eachSupportedId())(
      'on %p from the changes that are stored, day by day',
      async engine => {
        const opened = await live(engine);
        const { backend, caller, clock, observe, snapshot, stores } = opened;
        await snapshot.run(); // 1 March
        clock.advance(DAY);
        await observe('memories', true);
        await observe('billing', true);
        await snapshot.run(); // 2 March
        clock.advance(2 * DAY); // Nothing runs on 3 March.
        await stores.entities.applyChanges({
          added: [],
          changed: [describeEntity(component('late', { owner: 'sre' }))],
          removed: [],
        });
        await observe('late', false);
        await observe('memories', true);
        await observe('billing', true);
        await observe('site', true);
        await stores.entities.applyChanges({
          added: [],
          changed: [],
          removed: ['component:default/attendance'],
        });
        await opened.judgeAll();

        const burnDown = await backend.getCampaignBurnDown(docs, caller);

        expect(burnDown).toMatchObject({
          from: '2026-03-02',
          to: '2026-03-05',
          today: '2026-03-04',
          atStart: { notDone: 2, unknown: 0, exempt: 0, done: 1 },
          points: [
            // What was observed of the site is a day old.
            {
              day: '2026-03-02',
              counts: { notDone: 0, unknown: 1, exempt: 0, done: 2 },
            },
            { day: '2026-03-03' },
            { day: '2026-03-04', counts: { notDone: 1, done: 3 } },
          ],
          moves: [
            {
              day: '2026-03-04',
              entity: 'component:default/attendance',
              change: 'left',
            },
            {
              day: '2026-03-04',
              entity: 'component:default/late',
              change: 'came',
            },
          ],
          totalMoves: 2,
        });
        expect(burnDown.points[1].counts).toBeUndefined();
      },
    );

    it('without what is hidden, and without what is gone for who sees a part', async () => {
      const opened = await live('SQLITE_3', {
        hidden: ['component:default/billing'],
      });
      const { backend, caller, clock, stores, snapshot } = opened;
      await snapshot.run();
      clock.advance(DAY);
      await stores.entities.applyChanges({
        added: [],
        changed: [],
        removed: ['component:default/attendance'],
      });
      await opened.judgeAll();

      const burnDown = await backend.getCampaignBurnDown(docs, caller);

      expect(burnDown).toMatchObject({ moves: [], totalMoves: 0 });
      expect(JSON.stringify(burnDown)).not.toMatch(/billing|attendance/);
    });

    it('only from the first day on', async () => {
      const { backend, caller } = await open([
        campaign('write-docs', { starts: '2026-03-02', due: '2026-03-05' }),
      ]);

      await expect(
        backend.getCampaignBurnDown(docs, caller),
      ).resolves.toMatchObject({ today: '2026-03-01', points: [] });
    });
  });

  it('are previewed without being stored', async () => {
    const { backend, caller, database } = await open([]);
    const before = await database('entities');

    const preview = await backend.previewCampaign(
      {
        campaign: campaign('write-docs', {
          starts: '2026-04-01',
          due: '2026-05-01',
        }),
      },
      caller,
    );

    expect(preview).toMatchObject({
      campaign: 'campaign:default/write-docs',
      problems: [],
      state: 'announced',
      entities: 4,
      counts: { notDone: 2, unknown: 1, done: 1 },
    });
    expect(preview.items[0].state).toBe('notDone');
    expect(await database('entities')).toEqual(before);
  });
});
