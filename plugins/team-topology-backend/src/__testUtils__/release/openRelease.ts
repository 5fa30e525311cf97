import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DatabaseOutbox, migrate } from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { DatabaseChronicle } from '../../chronicle/DatabaseChronicle';
import { DatabaseImportStore } from '../../chronicle/import/DatabaseImportStore';
import { DatabaseTemplateRunStore } from '../../database/DatabaseTemplateRunStore';
import { DatabaseUnansweredNeedStore } from '../../database/DatabaseUnansweredNeedStore';
import { MIGRATIONS } from '../../database/migrations';
import { DatabaseDraftStore } from '../../drafts/DatabaseDraftStore';
import { DatabaseNotificationProgress } from '../../notifications/NotificationProgress';
import { OUTBOX_TABLE } from '../../notifications/scheduleNotifications';
import { TemplateRunCollector } from '../../selfService/TemplateRunCollector';
import { DatabaseSnoozeStore } from '../../smells/DatabaseSnoozeStore';
import { group } from '../entities';
import { FakeScaffolder } from '../FakeScaffolder';

const logger: LoggerService = {
  child: () => logger,
  debug: () => {},
  error: () => {},
  info: () => {},
  warn: () => {},
};

/** As many tasks as are read at once, and in one run. */
const LIMITS = { tasksPerPage: 2, pages: 2, openTasks: 100 };

/**
 * What the plugin keeps, on a given database. It works outside of a test as
 * well, because it also writes what later releases are tested with.
 */
export async function openRelease(database: Knex) {
  await migrate(database, MIGRATIONS);
  const scaffolder = FakeScaffolder.create();
  const needs = DatabaseUnansweredNeedStore.create({ database });
  const runs = DatabaseTemplateRunStore.create({
    calendar: Calendar.utc,
    database,
  });
  return {
    database,
    chronicle: DatabaseChronicle.create({ database }),
    drafts: DatabaseDraftStore.create({ database }),
    imports: DatabaseImportStore.create({ database }),
    outbox: DatabaseOutbox.create({ database, table: OUTBOX_TABLE }),
    progress: DatabaseNotificationProgress.create({ database }),
    snoozes: DatabaseSnoozeStore.create({ database }),
    needs,
    runs,
    scaffolder,
    /** Reads the records of the scaffolder at a moment. */
    collect: (now: string) =>
      TemplateRunCollector.create({
        auth: mockServices.auth(),
        calendar: Calendar.utc,
        catalog: catalogServiceMock({
          entities: [group('billing'), group('guardian')],
        }),
        clock: () => new Date(now),
        limits: LIMITS,
        logger,
        store: runs,
        tasks: scaffolder,
      }).run(),
  };
}

/** What the plugin keeps, moved by hand. */
export type Release = Awaited<ReturnType<typeof openRelease>>;
