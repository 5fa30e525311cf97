import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { messageOf, withoutSecrets } from '../errorTexts';
import { DatabaseOutbox, OutboxMessage } from './DatabaseOutbox';
import { OutboxMeter } from './measureOutbox';
import { OutboxResult, OutboxSender } from './OutboxSender';

/**
 * What notifications are handed to.
 * @public
 */
export interface OutboxReceiver {
  /** Takes what the plugin has written, which is the body of a message. */
  send(notification: never): Promise<void>;
}

/**
 * Who is told of what was sent; `Audit` of `@kumiki/backend-audit` is one.
 * @public
 */
export interface OutboxAudit {
  begin(
    eventId: string,
    caller: { credentials: BackstageCredentials },
    meta: JsonObject,
  ): Promise<{
    succeed(): Promise<void>;
    fail(error: unknown): Promise<void>;
  }>;
}

/**
 * What a delivery needs.
 * @public
 */
export interface OutboxDeliveryOptions {
  audit: OutboxAudit;
  auth: AuthService;
  logger: LoggerService;
  metrics: OutboxMeter;
  notifications: OutboxReceiver;
  /** The time of the database, which is the same for all replicas. */
  now: () => Promise<Date>;
  outbox: DatabaseOutbox;
}

/**
 * Hands what is in the outbox to the notifications service, which replaces what
 * a person already has of the same scope.
 * @public
 */
export class OutboxDelivery {
  readonly #options: OutboxDeliveryOptions;
  readonly #sender: OutboxSender;
  #isAway = false;

  static create(options: OutboxDeliveryOptions): OutboxDelivery {
    return new OutboxDelivery(options);
  }

  private constructor(options: OutboxDeliveryOptions) {
    const { notifications, now, outbox } = options;
    this.#options = options;
    this.#sender = OutboxSender.create({
      ...{ now, outbox },
      // The plugin wrote it, with the fields of its receiver.
      send: ({ body }) => notifications.send(body as never),
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
      await this.#tellAudit(message, result, error);
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
  async #tellAudit(
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
