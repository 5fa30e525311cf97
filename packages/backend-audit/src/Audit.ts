import {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
  AuditorService,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/**
 * In whose name something is asked for.
 * @public
 */
export interface Caller {
  credentials: BackstageCredentials;
  /** The HTTP request, which the audit log mentions; an agent action has none. */
  request?: AuditorServiceCreateEventOptions['request'];
}

type AuditedRequest = NonNullable<Caller['request']>;

/** @public */
export interface AuditOptions {
  auditor: AuditorService;
  auth: AuthService;
  logger: LoggerService;
}

/** Of the reason of a refusal, in characters. */
const MAX_LENGTH = 300;

/**
 * How an event ends. Where the auditor cannot be told, that is logged: what is
 * done is done.
 * @public
 */
export interface BegunEvent {
  /** @param meta - what came of it */
  succeed(meta?: JsonObject): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/**
 * Tells the auditor of writes and of what is refused; see
 * docs/audit-events.md. No event has a word of what was asked.
 * @public
 */
export class Audit {
  readonly #auditor: AuditorService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  /** Errors that an event has ended with. */
  readonly #told = new WeakSet<object>();

  static create(options: AuditOptions) {
    return new Audit(options);
  }

  private constructor(options: AuditOptions) {
    this.#auditor = options.auditor;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  /**
   * Begins an event.
   * @throws what the auditor throws: what cannot be audited is not to be done
   */
  async begin(
    eventId: string,
    caller: Caller,
    meta: JsonObject = {},
  ): Promise<BegunEvent> {
    const request = caller.request && withoutQuery(caller.request);
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request,
      // The auditor knows who sent a request; an action has none.
      meta: request ? meta : { ...meta, subject: this.subjectOf(caller) },
    });
    const tell = async (ending: () => Promise<void>) => {
      try {
        await ending();
      } catch (error) {
        this.#logger.error(
          'Could not tell the auditor how something ended',
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    };
    return {
      succeed: outcome => tell(() => event.success({ meta: outcome })),
      fail: error => {
        if (isError(error)) {
          this.#told.add(error);
        }
        return tell(() => event.fail({ error: toAuditError(error) }));
      },
    };
  }

  /** Tells of a read that was refused; of any other error, or one that an event has told of, nothing. */
  async tellRefusal(
    error: unknown,
    caller: Caller,
    meta: JsonObject,
  ): Promise<void> {
    if (
      isError(error) &&
      error.name === NotAllowedError.name &&
      !this.#told.has(error)
    ) {
      const event = await this.begin('read', caller, meta);
      await event.fail(error);
    }
  }

  /** Who a caller is. */
  subjectOf({ credentials }: Caller): string {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return this.#auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'nobody';
  }
}

/** The request with as much of its URL as says nothing of what was asked. */
function withoutQuery(request: AuditedRequest): AuditedRequest {
  const originalUrl = { value: request.originalUrl.split('?')[0] };
  return Object.create(request, { originalUrl });
}

/**
 * What may be said of an error: its name, and of a refusal the reason. Other
 * messages repeat what was sent.
 */
function toAuditError(error: unknown): Error {
  const { name, message } = isError(error)
    ? error
    : { name: 'Error', message: '' };
  const told = new Error(
    name === NotAllowedError.name ? message.slice(0, MAX_LENGTH) : name,
  );
  told.name = name;
  told.stack = `${told.name}: ${told.message}`;
  return told;
}
