import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { Audit } from '@kumiki/backend-audit';
import {
  DatabaseOutbox,
  messageOf,
  OutboxMessage,
  OutboxResult,
  OutboxSender,
  withoutSecrets,
} from '@kumiki/backend-database';
import { measureNotifications } from '../metrics';

/**
 * Hands what is in the outbox to the notifications service, which replaces what
 * a person already has of the same scope.
 */
export class NotificationDelivery {
  readonly #options: Parameters<typeof NotificationDelivery.create>[0];
  readonly #sender: OutboxSender;
  #isAway = false;

  static create(options: {
    audit: Audit;
    auth: AuthService;
    logger: LoggerService;
    metrics: ReturnType<typeof measureNotifications>;
    notifications: NotificationService;
    /** The time of the database, which is the same for all replicas. */
    now: () => Promise<Date>;
    outbox: DatabaseOutbox;
  }): NotificationDelivery {
    return new NotificationDelivery(options);
  }

  private constructor(
    options: Parameters<typeof NotificationDelivery.create>[0],
  ) {
    const { notifications, now, outbox } = options;
    this.#options = options;
    this.#sender = OutboxSender.create({
      ...{ now, outbox },
      // This plugin wrote it, with these fields.
      send: ({ body }) =>
        notifications.send(body as unknown as NotificationSendOptions),
      onResult: (message, result, error) => this.#note(message, result, error),
    });
  }

  /** Sends what is due now. */
  async run(signal?: AbortSignal): Promise<void> {
    const { metrics, now, outbox } = this.#options;
    await this.#sender.run(signal);
    const { waiting, oldest } = await outbox.countWaiting();
    const since = oldest ?? (await now());
    metrics.recordWaiting(
      waiting,
      Math.max(0, ((await now()).getTime() - since.getTime()) / 1000),
    );
  }

  async #note(
    message: OutboxMessage,
    result: OutboxResult,
    error: unknown,
  ): Promise<void> {
    this.#options.metrics.countResult(message, result);
    this.#log(result, error);
    if (result !== 'postponed') {
      await this.#audit(message, result, error);
    }
  }

  /** Once when it begins and once when it is over, however often it is tried. */
  #log(result: OutboxResult, error: unknown): void {
    const { logger } = this.#options;
    const isAway = result !== 'sent';
    if (isAway && !this.#isAway) {
      logger.warn(
        `The notifications service did not accept a notification; notifications wait for up to seven days. Is @backstage/plugin-notifications-backend installed? ${withoutSecrets(
          messageOf(error),
        )}`,
      );
    } else if (!isAway && this.#isAway) {
      logger.info('The notifications service accepts notifications again');
    }
    this.#isAway = isAway;
  }

  /** What is sent has left: an auditor that fails cannot bring it back. */
  async #audit(
    { topic }: OutboxMessage,
    result: OutboxResult,
    error: unknown,
  ): Promise<void> {
    const { audit, auth, logger } = this.#options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const event = await audit.begin(
        'notification-send',
        { credentials },
        { topic },
      );
      await (result === 'sent' ? event.succeed() : event.fail(error));
    } catch (failure) {
      logger.error(
        'Could not tell the auditor of a notification',
        failure instanceof Error ? failure : new Error(messageOf(failure)),
      );
    }
  }
}
