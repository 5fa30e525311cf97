import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { component, group, scorecard } from './nursery';
import { openWork } from './openWork';

/** Two components with documentation, judged by one scorecard. */
export async function openJudging(
  databases: TestDatabases,
  engine: TestDatabaseId,
  extra: Entity[] = [],
) {
  const work = await openWork(databases, engine, [
    component('memories'),
    component('billing'),
    group('guardian'),
    scorecard('documented'),
    ...extra,
  ]);
  let pages: Record<string, number> = {};
  work.docs.collect.mockImplementation(async ({ entities }: CollectRequest) =>
    entities.map(entity => ({
      entity: stringifyEntityRef(entity),
      values: { exists: true, pages: pages[entity.metadata.name] ?? 3 },
    })),
  );
  const observe = async (observed: Record<string, number>) => {
    pages = observed;
    await work.collection.enqueueAll(work.docs);
    await work.collectAll();
  };
  await work.sweep.run();
  await work.collectAll();
  await work.judgeAll();
  const statesOf = async (entity: string) =>
    (await work.stores.results.readResults([entity])).map(
      ({ level, states }) => ({ level, states }),
    );
  const transitionsOf = async (entity: string) =>
    (await work.stores.history.listTransitions({ entity, limit: 500 })).map(
      ({ check, from, to }) => `${check}: ${from} -> ${to}`,
    );
  const levelsOf = async (entity: string) =>
    (await work.stores.history.listLevelChanges({ entity })).map(
      ({ from, to }) => `${from} -> ${to}`,
    );
  return { ...work, observe, statesOf, transitionsOf, levelsOf };
}
