import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import {
  Calendar,
  entityProjection,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { countImports } from '../../metrics';
import { DatabaseImportStore } from './DatabaseImportStore';
import { FolderHistory } from './FolderHistory';
import { GitHistory } from './GitHistory';
import { HistoryImporter } from './HistoryImporter';
import { readImportOptions } from './readImportOptions';

/**
 * Imports the pasts that are configured in the background, in one replica at a
 * time, and whatever is added to them. Schedules nothing where there are none.
 *
 * @throws InputError where the configuration is wrong
 */
export async function scheduleImports(options: {
  calendar: Calendar;
  config: Config;
  database: Knex;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { calendar, config, database, logger, metrics, scheduler } = options;
  const imports = readImportOptions(config);
  if (imports.length === 0) {
    return;
  }
  const teams = teamsFromConfig(config);
  const project = entityProjection(teams);
  const importer = HistoryImporter.create({
    basis: JSON.stringify(teams ?? null),
    logger,
    onImported: countImports(metrics),
    sources: imports.map(item =>
      'git' in item
        ? GitHistory.create({ ...item, calendar, project })
        : FolderHistory.create({ ...item, project }),
    ),
    store: DatabaseImportStore.create({ database }),
  });
  await scheduler.scheduleTask({
    id: 'team-topology-import-histories',
    scope: 'global',
    // Where nothing is new, it looks at two rows and a ref.
    frequency: { seconds: 30 },
    initialDelay: { seconds: 10 },
    // A replica that was killed holds the task for that long. A longer import is
    // interrupted, and goes on at once.
    timeout: { minutes: 2 },
    fn: async signal => {
      await importer.run(signal);
    },
  });
}
