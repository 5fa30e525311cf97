import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { component, group } from '../__testUtils__/nursery';
import { ENGINES, openStores } from '../__testUtils__/openStores';
import { describeEntity } from '../catalog/describeEntity';
import { EntityChanges } from './entities/StoredEntity';
import { enqueueEntities } from './queues/enqueueEntities';
import { lockFacts } from './facts/upsertFacts';

jest.setTimeout(120_000);

const albums = 'component:default/albums';
const memories = 'component:default/memories';
const guardian = 'group:default/guardian';
const NOTHING: EntityChanges = { added: [], changed: [], removed: [] };
const newAlbums = describeEntity(component('albums'));
const newMemories = describeEntity(component('memories'));
const newGuardian = describeEntity(group('guardian'));

/** Until PostgreSQL makes a statement of this database wait for another. */
async function untilSomebodyWaits(database: Knex): Promise<void> {
  for (;;) {
    const waiting = await database('pg_stat_activity')
      .whereRaw('datname = current_database()')
      .where('wait_event_type', 'Lock');
    if (waiting.length > 0) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** SQLite has one writer at a time, and nothing to wait for in a circle. */
describe('a sweep and a push on PostgreSQL', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const engine = databases
    .eachSupportedId()
    .flat()
    .find(id => id.startsWith('POSTGRES'));

  /** The push does its first half before the sweep, and its second in the middle of it. */
  async function meet(
    id: TestDatabaseId,
    changes: Partial<EntityChanges>,
    halves: ((push: Knex) => Promise<unknown>)[],
  ) {
    const { clock, database, stores } = await openStores(databases, id);
    await stores.entities.applyChanges({
      ...NOTHING,
      changed: [newMemories, newGuardian],
    });
    await stores.optOuts.replaceOptOuts([
      {
        ref: 'optout:default/wiki',
        subject: memories,
        capability: 'capability:default/docs-site',
        maintainedBy: guardian,
        since: '2026-01-01',
        reviewBy: '2026-12-31',
        isConfirmed: true,
      },
    ]);
    // Stored against the order of their names.
    for (const entity of [memories, albums]) {
      await stores.facts.storeCollected({
        failed: [],
        observed: [
          { provider: 'docs', entity, observedAt: clock.text, values: {} },
        ],
      });
    }
    await database('judge_queue').where({ entity: albums }).delete();

    const push = await database.transaction();
    try {
      await halves[0](push);
      const swept = stores.entities.applyChanges({ ...NOTHING, ...changes });
      swept.catch(() => {});
      await untilSomebodyWaits(database);
      await halves[1](push);
      await push.commit();
      await swept;
    } finally {
      await (push.isCompleted() || push.rollback());
    }
    const queued = await database('judge_queue').orderBy('entity');
    return queued.map(({ entity }) => entity);
  }

  const now = '2026-03-01T09:00:00.000Z';
  const enqueue = (entity: string) => (push: Knex) =>
    enqueueEntities(push, [entity], now);
  const lockFact = (entity: string) => (push: Knex) =>
    lockFacts(push, [{ entity, provider: 'docs' }], []);

  it.each<[string, Partial<EntityChanges>, string, string]>([
    [
      'a new entity behind a changed one',
      { added: [newMemories], changed: [newAlbums] },
      albums,
      memories,
    ],
    [
      'a group and who opted out with it',
      { changed: [newGuardian] },
      memories,
      guardian,
    ],
    [
      'a group that is gone and who opted out with it',
      { removed: [guardian] },
      memories,
      guardian,
    ],
  ])('never wait in a circle for %s', async (_, changes, first, second) => {
    if (!engine) {
      return;
    }
    const halves = [enqueue(first), enqueue(second)];

    const queued = await meet(engine, changes, halves);

    expect(queued).toContain(first);
  });

  it('never wait in a circle for the facts of what is gone', async () => {
    if (!engine) {
      return;
    }
    const halves = [lockFact(albums), lockFact(memories)];
    const removed = [memories, albums];

    const queued = await meet(engine, { removed }, halves);

    expect(queued).toEqual([guardian]);
  });
});
