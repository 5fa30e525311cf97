import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  addDays,
  OrgHistory,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { declared, group } from '../__testUtils__/entities';
import { withUid } from '../__testUtils__/observedCatalog';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { openOrganisation } from '../__testUtils__/openOrganisation';
import { ChangesRequest, DefaultChangesService } from './ChangesService';
import { DefaultTimelineService } from './TimelineService';

jest.setTimeout(120_000);

const insider = { credentials: mockCredentials.user('user:default/aoki') };
const colleague = { credentials: mockCredentials.user('user:default/baba') };

const team = (name: string, mission: string) =>
  declared('TeamApi', name, { team: name, mission });

/** On the first day there are two teams; each of the missions comes a day after the other. */
const FIRST = '2026-03-01';
const dayOf = (nth: number) => addDays(FIRST, nth) ?? FIRST;

describe('DefaultChangesService', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const start = async (
    database: Knex,
    days: readonly Entity[][],
    options: { hidden?: string[] } = {},
  ) => {
    const entities = new Map<string, Entity>();
    const view = (hidden: string[] = []) =>
      catalogServiceMock({
        entities: [...entities]
          .filter(([ref]) => !hidden.includes(ref))
          .map(([, entity]) => entity),
      });
    let calls = 0;
    const catalog = catalogServiceMock.mock({
      getEntities: async (...args) => view().getEntities(...args),
      getEntitiesByRefs: async (...args) => view().getEntitiesByRefs(...args),
      getEntityFacets: async (...args) => {
        calls += 1;
        return view(options.hidden).getEntityFacets(...args);
      },
    });
    const clock = { now: '' };
    const it = await openOrganisation({
      ...{ catalog, database },
      clock: () => new Date(clock.now),
    });
    for (const [nth, changed] of days.entries()) {
      clock.now = `${dayOf(nth)}T09:00:00Z`;
      changed.forEach(entity =>
        entities.set(stringifyEntityRef(entity), withUid(entity)),
      );
      await it.recorder.record();
    }
    const { kept, readers, service: orgModel } = it;
    const service = DefaultChangesService.create({ kept, orgModel, readers });
    const get = (request: ChangesRequest = {}, caller = insider) =>
      service.getChanges(request, caller);
    const costOf = async (work: () => Promise<unknown>) => {
      let statements = 0;
      const before = calls;
      const count = () => (statements += 1);
      database.on('query', count);
      await work();
      database.removeListener('query', count);
      return { statements, calls: calls - before };
    };
    return { ...{ get, costOf, clock, kept, orgModel, readers, database } };
  };

  const founding = [group('sre'), group('it'), team('sre', 'Day 0.')];
  const weeks = (count: number) => [
    founding,
    ...Array.from({ length: count }, (_, nth) => [
      team('sre', `Day ${nth + 1}.`),
    ]),
  ];
  const datesOf = ({ days }: { days: { date: string }[] }) =>
    days.map(({ date }) => date);

  describe.each(databases.eachSupportedId())('on %p', engine => {
    it('tells each day on which something has changed, the latest first', async () => {
      const { get } = await start(await openDatabase(databases, engine), [
        ...weeks(1),
        [],
        [group('new'), team('sre', 'Another.')],
      ]);

      const changes = await get();

      expect(changes).toMatchObject({
        ...{ from: '2026-02-28', to: '2026-03-04', today: '2026-03-04' },
        ...{ knownSince: FIRST, recordedSince: FIRST },
        days: [
          {
            ...{ date: '2026-03-04', source: 'recorded' },
            changes: [
              { kind: 'team-founded', cause: 'declared', title: 'new' },
              { kind: 'mission-changed', before: 'Day 1.', after: 'Another.' },
            ],
          },
          {
            ...{ date: '2026-03-02', source: 'recorded' },
            changes: [{ kind: 'mission-changed', after: 'Day 1.' }],
          },
        ],
        names: { 'group:default/new': 'new', 'group:default/sre': 'sre' },
      });
      expect(changes).not.toHaveProperty('nextCursor');
    });

    it('gives the same in pages of any size', async () => {
      const { get } = await start(
        await openDatabase(databases, engine),
        weeks(7),
      );
      const whole = await get();
      expect(datesOf(whole)).toHaveLength(7);

      for (const limit of [1, 2, 7]) {
        const dates: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await get({ limit, cursor });
          expect(page.days.length).toBeLessThanOrEqual(limit);
          dates.push(...datesOf(page));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(dates).toEqual(datesOf(whole));
      }
    });

    it('costs as many statements and calls for many days as for few', async () => {
      const little = await start(
        await openDatabase(databases, engine),
        weeks(2),
      );
      const much = await start(
        await openDatabase(databases, engine),
        weeks(20),
      );

      const cost = await much.costOf(() => much.get());

      expect(cost).toEqual(await little.costOf(() => little.get()));
      expect(cost.statements).toBeLessThan(8);
      expect(cost.calls).toBeLessThan(4);
    });
  });

  describe('on any database', () => {
    const open = async (...args: [Entity[][], { hidden?: string[] }?]) => {
      const [[engine]] = databases.eachSupportedId();
      return await start(await openDatabase(databases, engine), ...args);
    };

    it('compares no more than fifty days for an answer, and goes on from there', async () => {
      const { get } = await open([
        [...founding, group('old')],
        [team('it', 'Runs the office.')],
        ...weeks(60).slice(1),
      ]);
      const modelled = jest.spyOn(OrgHistory.prototype, 'modelOn');

      const page = await get({ about: 'group:default/it' });

      expect(page.days).toEqual([]);
      expect(page.nextCursor).toBeDefined();
      expect(modelled.mock.calls.length).toBeLessThanOrEqual(51);

      const rest = await get({
        ...{ about: 'group:default/it', cursor: page.nextCursor },
      });
      expect(datesOf(rest)).toEqual([dayOf(1)]);
      expect(rest).not.toHaveProperty('nextCursor');
      modelled.mockRestore();
    });

    it('compares a day once for all who see the same, and lets others have their turn', async () => {
      const { get } = await open(weeks(10));
      const modelled = jest.spyOn(OrgHistory.prototype, 'modelOn');
      let turns = 0;
      let isDone = false;
      const others = (async () => {
        while (!isDone) {
          await new Promise(resolve => setImmediate(resolve));
          turns += 1;
        }
      })();

      const [one, two] = await Promise.all([get(), get({}, colleague)]);
      isDone = true;
      await others;

      expect(one).toEqual(two);
      expect(turns).toBeGreaterThanOrEqual(10);
      const days = modelled.mock.calls.flat();
      // Whoever comes second may have to begin with a day that the first has left.
      expect(days.length).toBeLessThanOrEqual(2 * 11);
      modelled.mockClear();
      await get({ kinds: ['mission-changed'], limit: 50 });
      expect(modelled).not.toHaveBeenCalled();
      modelled.mockRestore();
    });

    it('names nobody who is hidden, and no day on which only they have changed', async () => {
      const days = [
        [...founding, group('secret'), team('secret', 'One.')],
        [team('sre', 'Day 1.')],
        [team('secret', 'Two.')],
        [team('secret', 'Three.')],
        [team('sre', 'Day 4.')],
      ];
      const hidden = ['group:default/secret', 'teamapi:default/secret'];
      const { get } = await open(days, { hidden });

      const changes = await get();

      expect(JSON.stringify(changes)).not.toContain('secret');
      expect(datesOf(changes)).toEqual([dayOf(4), dayOf(1)]);
      const page = await get({ limit: 1 });
      expect(page.nextCursor).toBe(dayOf(4));
      expect(await get({ limit: 1, cursor: page.nextCursor })).toMatchObject({
        days: [{ date: dayOf(1) }],
      });
      await expect(get({ about: 'group:default/secret' })).rejects.toThrow(
        "Nothing is known of 'group:default/secret'",
      );
    });

    it.each([
      [{ from: '2026-04-01', to: '2026-03-01' }, 'must not be after'],
      [{ from: '2026-02-30' }, 'from'],
      [{ to: 'tomorrow' }, 'to'],
      [{ cursor: '' }, 'cursor'],
    ])('refuses %p', async (request, message) => {
      const { get } = await open([founding]);

      await expect(get(request)).rejects.toThrow(message);
    });

    it('tells nothing of days before everything, and of the future what is dated', async () => {
      const { get } = await open([
        founding,
        [
          declared('TeamInteraction', 'help', {
            ...{ mode: 'facilitating', from: 'sre', to: ['it'] },
            ...{ since: '2027-01-01' },
          }),
        ],
      ]);

      expect(await get({ from: '1900-01-01', to: '1900-02-01' })).toMatchObject(
        { days: [] },
      );
      expect(await get({ to: '2030-01-01', limit: 1 })).toMatchObject({
        days: [
          {
            ...{ date: '2027-01-01', source: 'declared' },
            changes: [{ kind: 'interaction-begun', cause: 'time' }],
          },
        ],
      });
    });

    it('shares the building of a timeline, and takes turns meanwhile', async () => {
      const { kept, orgModel, readers } = await open(weeks(10));
      let built = 0;
      let taken = 0;
      const timeline = DefaultTimelineService.create({
        ...{ kept, orgModel, readers },
        turns: () => {
          built += 1;
          return {
            isDue: true,
            take: async () => {
              taken += 1;
            },
          };
        },
      });

      const [one, two, about] = await Promise.all([
        timeline.getTimeline({}, insider),
        timeline.getTimeline({}, colleague),
        timeline.getTimeline({ about: 'group:default/sre' }, insider),
      ]);

      expect(built).toBe(1);
      expect(taken).toBeGreaterThan(10);
      expect(two).toBe(one);
      expect(about.teams).toHaveLength(1);
    });
  });
});
