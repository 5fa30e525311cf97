import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { declared, group, nursery, user } from '../__testUtils__/entities';
import { withUid } from '../__testUtils__/observedCatalog';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { DefaultTimelineService } from '../service/TimelineService';
import {
  conditionalPermissions,
  openOrganisation,
} from '../__testUtils__/openOrganisation';

jest.setTimeout(120_000);

const insider = { credentials: mockCredentials.user('user:default/aoki') };

/** A catalog whose entities and answers change, day by day. */
function changingCatalog(initial: Entity[]) {
  const entities = new Map<string, Entity>();
  const put = (entity: Entity) =>
    entities.set(stringifyEntityRef(entity), withUid(entity));
  initial.forEach(put);
  const hidden = new Set<string>();
  const lost = new Set<string>();
  const state = { error: undefined as Error | undefined, onRead: () => {} };
  const view = (without: ReadonlySet<string>) => {
    if (state.error) {
      throw state.error;
    }
    return catalogServiceMock({
      entities: [...entities]
        .filter(([ref]) => !without.has(ref))
        .map(([, entity]) => entity),
    });
  };
  const service = catalogServiceMock.mock({
    getEntities: async (request, caller) => {
      const answer = await view(lost).getEntities(request, caller);
      state.onRead();
      return answer;
    },
    getEntitiesByRefs: async (request, caller) =>
      view(new Set()).getEntitiesByRefs(request, caller),
    getEntityFacets: async (request, caller) =>
      view(hidden).getEntityFacets(request, caller),
  });
  const remove = (ref: string) => entities.delete(ref);
  return { put, remove, hidden, lost, service, state };
}

const mission = (text: string) =>
  declared('TeamApi', 'sre', { team: 'sre', mission: text });

describe('the chronicle', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const start = async (
    database: Knex,
    entities: Entity[] = nursery,
    options: Partial<Parameters<typeof openOrganisation>[0]> = {},
  ) => {
    const catalog = changingCatalog(entities);
    const clock = { now: '2026-03-01T09:00:00Z' };
    const open = () =>
      openOrganisation({
        ...{ database, catalog: catalog.service },
        clock: () => new Date(clock.now),
        ...options,
      });
    const versions = async (ref: string) =>
      (
        await database('entity_versions')
          .select('from_day', 'to_day')
          .where({ ref })
          .orderBy('id')
      ).map(row => [row.from_day, row.to_day]);
    const missionOn = async (at?: string) => {
      const { service } = await open();
      const { teams } = await service.getModel({ at }, insider);
      return teams.find(({ ref }) => ref === 'group:default/sre')?.mission;
    };
    return { catalog, clock, open, versions, missionOn, ...(await open()) };
  };

  describe.each(databases.eachSupportedId())('on %p', engine => {
    it('has one version for each change, and answers with that of the day', async () => {
      const it = await start(await openDatabase(databases, engine));
      const { catalog, clock, recorder } = it;
      await recorder.record();
      await recorder.record();
      clock.now = '2026-03-05T09:00:00Z';
      catalog.put(mission('Another.'));
      await recorder.record();
      clock.now = '2026-03-09T09:00:00Z';
      await recorder.record();

      expect(await it.versions('teamapi:default/sre')).toEqual([
        ['2026-03-01', '2026-03-05'],
        ['2026-03-05', null],
      ]);
      expect(await it.versions('group:default/sre')).toEqual([
        ['2026-03-01', null],
      ]);
      expect(await it.missionOn('2026-03-04')).toBe(
        'Teams run what they build.',
      );
      expect(await it.missionOn('2026-03-05')).toBe('Another.');
      expect(await it.missionOn()).toBe('Another.');
      expect(await it.missionOn('2026-02-28')).toBeUndefined();
    });

    it('has one for what changes twice on a day, as it was in the end', async () => {
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      for (const text of ['One.', 'Two.']) {
        it.clock.now = `2026-03-05T1${text.length}:00:00Z`;
        it.catalog.put(mission(text));
        await it.recorder.record();
      }
      it.clock.now = '2026-03-06T09:00:00Z';

      expect(await it.missionOn('2026-03-05')).toBe('Two.');
    });

    it('goes on where a clock was ahead', async () => {
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      it.clock.now = '2027-03-05T09:00:00Z';
      await it.recorder.record();
      it.clock.now = '2026-03-05T09:00:00Z';
      it.catalog.put(mission('Another.'));

      expect(await it.recorder.record()).toEqual({ opened: 1, closed: 1 });
      expect(await it.missionOn()).toBe('Another.');
      expect(await it.missionOn('2026-03-04')).toBe(
        'Teams run what they build.',
      );
    });

    it('does not take for a change what the model does not read', async () => {
      const avatar = (picture: string) =>
        group('sre', { profile: { displayName: 'SRE', picture } });
      const it = await start(await openDatabase(databases, engine), [
        avatar('one.png'),
      ]);
      await it.recorder.record();
      it.catalog.put(avatar('two.png'));
      it.clock.now = '2026-03-05T09:00:00Z';

      expect(await it.recorder.record()).toEqual({ opened: 0, closed: 0 });
    });

    it('closes what is gone, and nothing that a list leaves out', async () => {
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      it.clock.now = '2026-03-05T09:00:00Z';
      it.catalog.lost.add('group:default/billing');
      it.catalog.remove('group:default/guardian');
      await it.recorder.record();

      expect(await it.versions('group:default/billing')).toEqual([
        ['2026-03-01', null],
      ]);
      expect(await it.versions('group:default/guardian')).toEqual([
        ['2026-03-01', '2026-03-05'],
      ]);
    });

    it('records nothing while the catalog does not answer', async () => {
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      const before = await it.database('entity_versions').select();
      it.catalog.state.error = new Error('503');

      await expect(it.recorder.record()).rejects.toThrow('503');

      it.catalog.state.error = undefined;
      expect(await it.database('entity_versions').select()).toEqual(before);
      expect(await it.missionOn()).toBe('Teams run what they build.');
    });

    it('does not believe at once that almost everything is gone', async () => {
      const many = Array.from({ length: 40 }, (_, at) => group(`team-${at}`));
      const it = await start(await openDatabase(databases, engine), many);
      await it.recorder.record();
      many.forEach(entity => it.catalog.remove(stringifyEntityRef(entity)));
      it.clock.now = '2026-03-05T09:00:00Z';

      expect(await it.recorder.record()).toEqual({ opened: 0, closed: 0 });
      it.clock.now = '2026-03-05T09:01:00Z';
      expect(await it.recorder.record()).toEqual({ opened: 0, closed: 40 });
    });

    it('forgets a doubt when everything is back', async () => {
      const many = Array.from({ length: 40 }, (_, at) => group(`team-${at}`));
      const it = await start(await openDatabase(databases, engine), many);
      const remove = () =>
        many.forEach(entity => it.catalog.remove(stringifyEntityRef(entity)));
      await it.recorder.record();
      for (const minute of ['01', '03']) {
        remove();
        it.clock.now = `2026-03-05T09:${minute}:00Z`;
        expect(await it.recorder.record()).toEqual({ opened: 0, closed: 0 });
        many.forEach(it.catalog.put);
        it.clock.now = `2026-03-05T09:${minute}:30Z`;
        await it.recorder.record();
      }
    });

    it('records each change once, whoever records it', async () => {
      const database = await openDatabase(databases, engine);
      const it = await start(database);
      const other = await it.open();
      await Promise.all([it.recorder.record(), other.recorder.record()]);
      it.catalog.put(mission('Another.'));
      it.clock.now = '2026-03-05T09:00:00Z';
      await Promise.all([it.recorder.record(), other.recorder.record()]);

      expect(await it.versions('teamapi:default/sre')).toEqual([
        ['2026-03-01', '2026-03-05'],
        ['2026-03-05', null],
      ]);
    });

    it('does not go back to what was read before another replica recorded', async () => {
      const it = await start(await openDatabase(databases, engine));
      const other = await it.open();
      await it.recorder.record();
      it.clock.now = '2026-03-05T09:00:00Z';
      let late: Promise<unknown> | undefined;
      it.catalog.state.onRead = () => {
        // While the first is at it, the catalog changes, and another records that.
        it.catalog.state.onRead = () => {};
        it.clock.now = '2026-03-05T09:00:05Z';
        it.catalog.put(mission('Newer.'));
        late = other.recorder.record();
      };
      await it.recorder.record();
      await late;

      expect(await it.missionOn()).toBe('Newer.');
    });

    it('leaves nothing half done where it is interrupted', async () => {
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      const before = await it.database('entity_versions').select();
      const many = Array.from({ length: 450 }, (_, at) => group(`team-${at}`));
      many.forEach(it.catalog.put);
      let inserts = 0;
      it.database.on('query', ({ sql }: { sql: string }) => {
        if (/insert into .entity_versions/.test(sql)) {
          inserts += 1;
          if (inserts === 2) {
            throw new Error('killed');
          }
        }
      });
      it.clock.now = '2026-03-05T09:00:00Z';

      await expect(it.recorder.record()).rejects.toThrow('killed');
      it.database.removeAllListeners('query');
      expect(await it.database('entity_versions').select()).toEqual(before);

      expect(await it.recorder.record()).toEqual({ opened: 450, closed: 0 });
    });

    it('keeps the past as long as it is told to', async () => {
      const it = await start(await openDatabase(databases, engine), nursery, {
        retention: { days: 10 },
      });
      await it.recorder.record();
      it.clock.now = '2026-03-05T09:00:00Z';
      it.catalog.put(mission('Another.'));
      await it.recorder.record();
      it.clock.now = '2026-03-20T09:00:00Z';
      await it.recorder.record();

      expect(await it.versions('teamapi:default/sre')).toEqual([
        ['2026-03-05', null],
      ]);
    });

    it('is recorded once where many ask before it is', async () => {
      const it = await start(await openDatabase(databases, engine));
      let reads = 0;
      it.catalog.state.onRead = () => {
        reads += 1;
      };

      const models = await Promise.all(
        Array.from({ length: 20 }, () => it.service.getModel({}, insider)),
      );

      expect(new Set(models.map(({ teams }) => teams.length))).toEqual(
        new Set([3]),
      );
      // One comparison reads what is described, and what is counted.
      expect(reads).toBe(2);
    });

    it('costs one statement to ask again, however large the organisation', async () => {
      const statementsFor = async (entities: Entity[]) => {
        const it = await start(await openDatabase(databases, engine), entities);
        await it.recorder.record();
        it.clock.now = '2026-03-05T09:00:00Z';
        const counts: number[] = [];
        for (const at of [undefined, undefined, '2026-03-02', '2026-03-02']) {
          let statements = 0;
          const count = () => (statements += 1);
          it.database.on('query', count);
          await it.service.getModel({ at }, insider);
          it.database.removeListener('query', count);
          counts.push(statements);
        }
        return counts;
      };
      const people = Array.from({ length: 900 }, (_, at) =>
        user(`person-${at}`, 'sre'),
      );

      expect(await statementsFor([...nursery, ...people])).toEqual([
        3, 1, 3, 1,
      ]);
      expect(await statementsFor(nursery)).toEqual([3, 1, 3, 1]);
    });
  });

  describe('of what is gone', () => {
    const seenBy = async (
      permissions: ReturnType<typeof conditionalPermissions>,
    ) => {
      const [[engine]] = databases.eachSupportedId();
      const it = await start(
        await openDatabase(databases, engine),
        [...nursery, group('old'), group('secret')],
        { permissions },
      );
      await it.recorder.record();
      it.catalog.remove('group:default/old');
      it.catalog.hidden.add('group:default/secret');
      it.clock.now = '2026-03-05T09:00:00Z';
      await it.recorder.record();
      const { teams } = await it.service.getModel(
        { at: '2026-03-02' },
        insider,
      );
      return teams.map(({ title }) => title);
    };

    it('shows nothing to who may not read the history', async () => {
      const permissions = conditionalPermissions();
      permissions.authorize.mockImplementation(async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'team-topology.history.read'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      );

      expect(await seenBy(permissions)).toEqual(['billing', 'guardian', 'sre']);
    });

    it('shows it to who may, and never what is hidden today', async () => {
      expect(await seenBy(conditionalPermissions())).toEqual([
        ...['billing', 'guardian', 'old', 'sre'],
      ]);
    });

    it('shows it to who may read the catalog without conditions', async () => {
      const allowed = conditionalPermissions();
      allowed.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.ALLOW },
      ]);

      expect(await seenBy(allowed)).toEqual([
        ...['billing', 'guardian', 'old', 'secret', 'sre'],
      ]);
    });

    it('shows nothing at all to who may not read the catalog', async () => {
      const denied = conditionalPermissions();
      denied.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);

      expect(await seenBy(denied)).toEqual([]);
    });
  });

  describe('the timeline', () => {
    const timelineOf = async (options: { hidden?: string } = {}) => {
      const [[engine]] = databases.eachSupportedId();
      const it = await start(await openDatabase(databases, engine));
      await it.recorder.record();
      it.clock.now = '2026-03-05T09:00:00Z';
      it.catalog.put(
        declared('TeamApi', 'billing', {
          ...{ team: 'billing', type: 'stream-aligned' },
          does: [{ responsibility: 'mail-and-dns' }],
        }),
      );
      it.catalog.remove('group:default/guardian');
      if (options.hidden) {
        it.catalog.hidden.add(options.hidden);
      }
      await it.recorder.record();
      const timeline = DefaultTimelineService.create({
        kept: it.kept,
        orgModel: it.service,
        readers: it.readers,
      });
      return (request: { from?: string; to?: string; about?: string } = {}) =>
        timeline.getTimeline(request, insider);
    };

    it('tells who held what, and when', async () => {
      const read = await timelineOf();

      const timeline = await read({ from: '2026-02-01' });

      expect(timeline).toMatchObject({
        ...{ from: '2026-02-01', to: '2026-03-05', today: '2026-03-05' },
        recordedSince: '2026-03-01',
      });
      expect(
        timeline.responsibilities.find(
          ({ ref }) => ref === 'responsibility:default/mail-and-dns',
        )?.spans,
      ).toMatchObject([
        { from: '2026-02-01', to: '2026-03-01', state: 'unknown' },
        { from: '2026-03-01', to: '2026-03-05', state: 'dropped' },
        {
          ...{ from: '2026-03-05', state: 'owned' },
          owner: 'group:default/billing',
        },
      ]);
      expect(
        timeline.teams.find(({ ref }) => ref === 'group:default/guardian'),
      ).toMatchObject({ spans: [{ from: '2026-03-01', to: '2026-03-05' }] });
      expect(timeline.days).toContain('2026-03-05');
    });

    it('tells only what is about one thing', async () => {
      const read = await timelineOf();

      const { teams, responsibilities } = await read({
        about: 'group:default/billing',
      });

      expect(teams).toHaveLength(1);
      expect(responsibilities.map(({ ref }) => ref)).toEqual([
        'responsibility:default/mail-and-dns',
      ]);
      await expect(read({ about: 'group:default/nobody' })).rejects.toThrow(
        "Nothing is known of 'group:default/nobody'",
      );
    });

    it('does not begin with what is hidden from the reader', async () => {
      const [[engine]] = databases.eachSupportedId();
      const database = await openDatabase(databases, engine);
      const it = await start(database, [...nursery, group('secret')]);
      await it.recorder.record();
      await database('entity_versions')
        .where('ref', 'group:default/secret')
        .update({ from_day: '1999-01-01' });
      it.catalog.hidden.add('group:default/secret');
      const timeline = DefaultTimelineService.create({
        ...{ kept: it.kept, orgModel: it.service, readers: it.readers },
      });

      const { from, knownSince } = await timeline.getTimeline({}, insider);

      expect(from > '1999-01-01').toBe(true);
      expect(knownSince).not.toBe('1999-01-01');
    });

    it('names nobody who is hidden, then or now', async () => {
      const read = await timelineOf({ hidden: 'group:default/billing' });

      expect(JSON.stringify(await read())).not.toContain('billing');
      await expect(read({ about: 'group:default/billing' })).rejects.toThrow(
        'Nothing is known',
      );
    });

    it.each([
      [{ from: '2026-04-01', to: '2026-03-01' }, 'must not be after'],
      [{ from: '2026-02-30' }, 'from'],
      [{ to: 'tomorrow' }, 'to'],
    ])('refuses %p', async (request, message) => {
      const read = await timelineOf();

      await expect(read(request)).rejects.toThrow(message);
    });

    it('shows days before everything, and the future', async () => {
      const read = await timelineOf();

      expect(
        await read({ from: '1900-01-01', to: '1900-02-01' }),
      ).toMatchObject({ days: [], capabilities: [] });
      expect(
        await read({ from: '2027-01-01', to: '2030-01-01' }),
      ).toMatchObject({ from: '2027-01-01', to: '2030-01-01' });
    });
  });

  it('says since when it is old, where the catalog has been away for long', async () => {
    const [[engine]] = databases.eachSupportedId();
    const it = await start(await openDatabase(databases, engine), nursery, {
      staleAfterMs: 60_000,
    });
    await it.recorder.record();
    expect(await it.service.getModel({}, insider)).not.toHaveProperty(
      'staleSince',
    );
    it.clock.now = '2026-03-01T09:02:00Z';
    expect(await it.service.getModel({}, insider)).toMatchObject({
      staleSince: '2026-03-01T09:00:00.000Z',
    });
  });
});
