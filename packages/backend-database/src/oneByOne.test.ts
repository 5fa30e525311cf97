import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { ENGINES } from './__testUtils__/ENGINES';
import { oneByOne } from './migrate';

jest.setTimeout(120_000);

const LOCK = 17;

describe('oneByOne', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it('lets schedulers that start together on PostgreSQL migrate one after the other', async () => {
    const engine = databases.eachSupportedId().flat().find(isPostgresId);
    if (!engine) {
      return;
    }
    // They collide in about every other attempt where nothing is in between.
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { client, connection } = (await databases.init(engine)).client
        .config;
      const { password } = connection;
      const replicas = [1, 2, 3].map(() =>
        knexFactory({ client, connection: { ...connection, password } }),
      );
      try {
        const scheduled = await Promise.allSettled(
          replicas.map(knex => oneByOne(knex, LOCK, () => schedule(knex))),
        );
        expect(scheduled.filter(it => it.status === 'rejected')).toEqual([]);
      } finally {
        await Promise.all(replicas.map(knex => knex.destroy()));
      }
    }
  });

  it('lets nobody wait for a plugin with another lock', async () => {
    const engine = databases.eachSupportedId().flat().find(isPostgresId);
    if (!engine) {
      return;
    }
    const database = await databases.init(engine);
    const done: string[] = [];

    await oneByOne(database, LOCK, async () => {
      await oneByOne(database, LOCK + 1, async () => {
        done.push('other');
      });
      done.push('one');
    });

    expect(done).toEqual(['other', 'one']);
  });

  it.each(databases.eachSupportedId().flat())(
    'lets the next one go on after one that failed on %p',
    async id => {
      const database = await databases.init(id);
      const fails = async () => {
        throw new Error('No disk');
      };
      await expect(oneByOne(database, LOCK, fails)).rejects.toThrow('No disk');

      const work = jest.fn(async () => {});
      await oneByOne(database, LOCK, work);

      expect(work).toHaveBeenCalledTimes(1);
    },
  );
});

function isPostgresId(id: string): boolean {
  return id.startsWith('POSTGRES');
}

async function schedule(knex: Knex): Promise<void> {
  const scheduler = await ServiceFactoryTester.from(schedulerServiceFactory, {
    dependencies: [
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      mockServices.httpRouter.mock().factory,
    ],
  }).getSubject();
  await scheduler.scheduleTask({
    id: 'anything',
    frequency: { hours: 1 },
    initialDelay: { hours: 1 },
    timeout: { minutes: 1 },
    fn: async () => {},
  });
}
