import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Audit } from '@kumiki/backend-audit';
import {
  DatabaseOutbox,
  measureOutbox,
  OutboxDelivery,
  readTime,
} from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { Stores } from '../database/createDatabaseStores';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { AnnouncedChecks } from './AnnouncedChecks';
import { BrokenProviders } from './BrokenProviders';
import { CampaignNotices } from './CampaignNotices';
import { DatabaseNotificationProgress } from './DatabaseNotificationProgress';
import { DigestFinder } from './DigestFinder';
import { ExemptionNotices } from './ExemptionNotices';
import { NotificationOptions } from './readNotificationOptions';
import { ScorecardsNotifier } from './ScorecardsNotifier';

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
  database: Knex;
  declarations: FactDeclarations;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  options: NotificationOptions | undefined;
  scheduler: SchedulerService;
  scorecards: CurrentScorecards;
  stores: Stores;
}): Promise<void> {
  const { calendar, database, declarations, options, scheduler } = deps;
  if (!options) {
    return;
  }
  const { audit, auth, logger, notifications, scorecards, stores } = deps;
  const metrics = measureOutbox(deps.metrics, 'scorecards.notifications');
  const now = () => readTime(database);
  const outbox = DatabaseOutbox.create({ database, table: OUTBOX_TABLE });
  const announced = AnnouncedChecks.create({ scorecards, stores });
  const exemptions = ExemptionNotices.create({ scorecards, stores });
  const campaigns = CampaignNotices.create({ scorecards, stores });
  const notifier = ScorecardsNotifier.create({
    ...{ calendar, database, logger, now, options, outbox, stores },
    digests: DigestFinder.create({
      due: [announced, exemptions, campaigns],
      scorecards,
      stores,
    }),
    onWritten: metrics.countWritten,
    progress: DatabaseNotificationProgress.create({ database }),
    sources: [
      announced,
      BrokenProviders.create({ declarations, scorecards, stores }),
      ...[exemptions, campaigns],
    ],
  });
  const delivery = OutboxDelivery.create({
    ...{ audit, auth, logger, metrics, notifications, now, outbox },
  });
  await scheduler.scheduleTask({
    id: 'find-notifications',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: () => notifier.run(),
  });
  await scheduler.scheduleTask({
    id: 'send-notifications',
    // They share the work, and nobody waits for one that is gone.
    scope: 'local',
    frequency: { seconds: 10 },
    // The notifications service may start later than this plugin.
    initialDelay: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: signal => delivery.run(signal),
  });
}
