import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogRepository } from '../../__testUtils__/CatalogRepository';
import {
  listVersions,
  recordSince,
} from '../../__testUtils__/ImportingOrganisation';
import { openDatabase } from '../../__testUtils__/openDatabase';
import { catalogOf } from '../../__testUtils__/pastCatalog';
import { scheduleImports } from './scheduleImports';

describe('scheduleImports', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const directory = createMockDirectory();

  async function schedule(history: JsonObject) {
    const scheduler = mockServices.scheduler.mock();
    const database = await openDatabase(databases, 'SQLITE_3');
    await scheduleImports({
      calendar: Calendar.utc,
      config: mockServices.rootConfig({ data: { teamTopology: { history } } }),
      database,
      logger: mockServices.logger.mock(),
      metrics: metricsServiceMock.mock({
        createCounter: () => ({ add: () => {} }),
      }),
      scheduler,
    });
    return { database, scheduler };
  }

  it('schedules nothing where nothing is to be imported', async () => {
    const { scheduler } = await schedule({});
    expect(scheduler.scheduleTask).not.toHaveBeenCalled();
  });

  it('refuses a wrong configuration at start', async () => {
    await expect(schedule({ imports: [{ id: 'a' }] })).rejects.toThrow(
      'teamTopology.history.imports[0] must have either folders or git',
    );
  });

  it('imports in one replica what is configured', async () => {
    directory.setContent(
      Object.fromEntries(
        Object.entries(catalogOf({ sre: 'Folder' })).map(([path, text]) => [
          `2019/${path}`,
          text,
        ]),
      ),
    );
    const repository = await CatalogRepository.create(directory.path);
    await repository.commit(catalogOf({ sre: 'Git' }), {
      at: '2022-01-01T00:00:00Z',
    });
    const { database, scheduler } = await schedule({
      imports: [
        {
          id: 'epochs',
          folders: [
            {
              date: '2019-06-01',
              target: directory.resolve('2019/all.yaml'),
            },
          ],
        },
        {
          id: 'catalog',
          git: { directory: repository.directory, target: 'all.yaml' },
        },
      ],
    });
    await recordSince(database, '2026-11-29');
    const [[task]] = scheduler.scheduleTask.mock.calls;
    expect(task).toMatchObject({
      id: 'team-topology-import-histories',
      scope: 'global',
    });
    await task.fn(new AbortController().signal);
    await expect(listVersions(database, 'import:epochs')).resolves.toEqual([
      'sre: Folder 2019-06-01..2026-11-29',
    ]);
    await expect(listVersions(database, 'import:catalog')).resolves.toEqual([
      'sre: Git 2022-01-01..2026-11-29',
    ]);
  });
});
