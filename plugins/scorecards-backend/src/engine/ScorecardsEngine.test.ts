import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { migrate } from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  component,
  deploysDeclaration,
  docsDeclaration,
  scorecard,
} from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { MIGRATIONS } from '../database/migrations';
import { readOptions } from '../options/readOptions';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { ScorecardsEngine } from './ScorecardsEngine';

jest.setTimeout(120_000);

const names = Array.from({ length: 150 }, (_, index) => `c${index}`);
const refs = names.map(name => `component:default/${name}`);
const catalog = TestCatalog.create([
  ...names.map(name => component(name)),
  scorecard('documented', {
    checks: [
      { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
      {
        id: 'quick',
        level: 'silver',
        rule: 'facts.deploys.minutesP95 <= 15',
      },
    ],
  }),
]);

describe('ScorecardsEngine', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'shares the work between replicas, nothing undone and nothing done twice, on %p',
    async id => {
      const database = await databases.init(id);
      await migrate(database, MIGRATIONS);
      const events = mockServices.events.mock();
      const asked: string[] = [];
      const createReplica = () => {
        const registry = FactProviderRegistry.create();
        registry.addPushedFacts(deploysDeclaration);
        registry.addFactProvider({
          declaration: docsDeclaration,
          batchSize: 20,
          collect: async ({ entities }) =>
            entities.map(entity => {
              const ref = stringifyEntityRef(entity);
              asked.push(ref);
              return { entity: ref, values: { exists: true, pages: 3 } };
            }),
        });
        const stores = createDatabaseStores({
          database,
          declarations: registry,
        });
        const scheduler = mockServices.scheduler();
        const engine = ScorecardsEngine.create({
          auth: mockServices.auth(),
          calendar: Calendar.utc,
          catalog: catalog.service,
          events,
          logger: mockServices.logger.mock(),
          options: {
            ...readOptions(mockServices.rootConfig()),
            judge: { batchSize: 10, concurrency: 3 },
          },
          registry,
          scheduler,
          scorecards: CurrentScorecards.create({
            calendar: Calendar.utc,
            declarations: registry,
            store: stores.scorecards,
          }),
          stores,
        });
        return { engine, scheduler, stores };
      };
      const replicas = [createReplica(), createReplica()];
      const [{ scheduler, stores }] = replicas;
      const countOf = async (table: string) =>
        (await database(table).select('*')).length;
      const untilNothingIsDue = async () => {
        while (
          (await countOf('collect_queue')) > 0 ||
          (await stores.judgeQueue.readBacklog()).due > 0
        ) {
          await new Promise(resolve => setTimeout(resolve, 50));
        }
      };
      await Promise.all(replicas.map(({ engine }) => engine.start()));

      await scheduler.triggerTask('sweep-catalog');
      await untilNothingIsDue();

      expect(asked.sort()).toEqual([...refs].sort());
      await expect(countOf('results')).resolves.toBe(150);
      await expect(countOf('level_changes')).resolves.toBe(150);
      await expect(countOf('transitions')).resolves.toBe(0);

      const observedAt = new Date().toISOString();
      await stores.facts.pushFacts(
        refs.map(entity => ({
          provider: 'deploys',
          entity,
          observedAt,
          values: { minutesP95: 12 },
        })),
      );
      await untilNothingIsDue();
      await Promise.all(replicas.map(({ engine }) => engine.stop()));

      const transitions = await database('transitions').select('*');
      expect(transitions.map(({ entity }) => entity).sort()).toEqual(
        [...refs].sort(),
      );
      const told = events.publish.mock.calls.flatMap(
        ([{ eventPayload }]) =>
          (eventPayload as { transitions: object[] }).transitions,
      );
      expect(told).toHaveLength(150);
    },
  );

  async function openEngine(
    scheduler: SchedulerService,
    stray: { entity: string; provider: string }[] = [],
  ) {
    const [[id]] = databases.eachSupportedId();
    const database = await databases.init(id);
    await migrate(database, MIGRATIONS);
    const registry = FactProviderRegistry.create();
    registry.addFactProvider({
      declaration: docsDeclaration,
      collect: async () => [],
    });
    const stores = createDatabaseStores({ database, declarations: registry });
    await stores.collectQueue.enqueue(stray);
    const engine = ScorecardsEngine.create({
      auth: mockServices.auth(),
      calendar: Calendar.utc,
      catalog: catalog.service,
      events: mockServices.events.mock(),
      logger: mockServices.logger.mock(),
      options: readOptions(mockServices.rootConfig()),
      registry,
      scheduler,
      scorecards: CurrentScorecards.create({
        calendar: Calendar.utc,
        declarations: registry,
        store: stores.scorecards,
      }),
      stores,
    });
    return { database, engine };
  }

  it('forgets the work of providers that were removed, and has a task for each that is there', async () => {
    const scheduler = mockServices.scheduler();
    const { database, engine } = await openEngine(scheduler, [
      { entity: refs[0], provider: 'gone' },
    ]);

    await engine.start();
    await engine.stop();

    await expect(database('collect_queue').select('*')).resolves.toEqual([]);
    const tasks = await scheduler.getScheduledTasks();
    expect(tasks.map(task => [task.id, task.scope])).toEqual([
      ['sweep-catalog', 'global'],
      ['collect-docs', 'global'],
      ['keep-day', 'global'],
      ['remove-old', 'global'],
    ]);
  });

  it('leaves a turn that was cut off to another replica after ten minutes', async () => {
    const scheduler = mockServices.scheduler.mock();
    const { engine } = await openEngine(scheduler);

    await engine.start();
    await engine.stop();

    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks.map(({ id, timeout }) => [id, timeout])).toEqual([
      ['sweep-catalog', { minutes: 10 }],
      ['collect-docs', { minutes: 10 }],
      ['keep-day', { minutes: 10 }],
      ['remove-old', { minutes: 10 }],
    ]);
  });
});
