import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Audit } from '@kumiki/backend-audit';
import { DatabaseOutbox, oneByOne, readTime } from '@kumiki/backend-database';
import {
  Calendar,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { Chronicle } from '../chronicle/chronicleServiceRef';
import { MIGRATIONS } from '../database/migrations';
import { measureNotifications } from '../metrics';
import { NotificationDelivery } from './NotificationDelivery';
import { DatabaseNotificationProgress } from './NotificationProgress';
import { OrganisationNotifier } from './OrganisationNotifier';
import { NotificationOptions } from './readNotificationOptions';

/** Where the outbox of this plugin is. */
export const OUTBOX_TABLE = 'notification_outbox';

/**
 * Lets one replica find out what is to be told, and all of them tell it. Where
 * notifications are not enabled, nothing is written and nobody is asked.
 */
export async function scheduleNotifications(deps: {
  audit: Audit;
  auth: AuthService;
  calendar: Calendar;
  chronicle: Chronicle;
  config: Config;
  database: Knex;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  options: NotificationOptions | undefined;
  scheduler: SchedulerService;
}): Promise<void> {
  const { calendar, chronicle, config, database, options, scheduler } = deps;
  if (!options) {
    return;
  }
  const { audit, auth, logger, notifications } = deps;
  const metrics = measureNotifications(deps.metrics);
  const now = () => readTime(database);
  const outbox = DatabaseOutbox.create({ database, table: OUTBOX_TABLE });
  const notifier = OrganisationNotifier.create({
    ...{ calendar, logger, now, options, outbox },
    chronicle: chronicle.chronicle,
    onWritten: metrics.countWritten,
    progress: DatabaseNotificationProgress.create({ database }),
    retention: chronicle.options.retention,
    teams: teamsFromConfig(config),
  });
  const delivery = NotificationDelivery.create({
    ...{ audit, auth, logger, metrics, notifications, now, outbox },
  });
  await oneByOne(database, MIGRATIONS.lock, async () => {
    await scheduler.scheduleTask({
      id: 'team-topology-find-notifications',
      scope: 'global',
      frequency: chronicle.options.frequency,
      initialDelay: { seconds: 5 },
      timeout: { minutes: 2 },
      fn: () => notifier.run(),
    });
    await scheduler.scheduleTask({
      id: 'team-topology-send-notifications',
      // They share the work, and nobody waits for one that is gone.
      scope: 'local',
      frequency: { seconds: 10 },
      // The notifications service may start later than this plugin.
      initialDelay: { seconds: 10 },
      timeout: { minutes: 10 },
      fn: signal => delivery.run(signal),
    });
  });
}
