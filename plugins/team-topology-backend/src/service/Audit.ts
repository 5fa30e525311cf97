import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller } from './Caller';

type AuditedRequest = NonNullable<Caller['request']>;

/** How an event ends; where that cannot be told, what is done is done. */
export interface BegunEvent {
  succeed(): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/**
 * Tells the auditor of writes and of what is refused; see
 * docs/audit-events.md. No event has a word of what was asked.
 */
export class Audit {
  readonly #auditor: AuditorService;
  readonly #auth: AuthService;
  /** Errors that an event has ended with. */
  readonly #told = new WeakSet<object>();

  static create(options: { auditor: AuditorService; auth: AuthService }) {
    return new Audit(options.auditor, options.auth);
  }

  private constructor(auditor: AuditorService, auth: AuthService) {
    this.#auditor = auditor;
    this.#auth = auth;
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
      } catch {
        // What is done is done, whether the auditor hears of it or not.
      }
    };
    return {
      succeed: () => tell(() => event.success()),
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
      error.name === 'NotAllowedError' &&
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

/** The request with as much of its URL as says no need. */
function withoutQuery(request: AuditedRequest): AuditedRequest {
  const originalUrl = { value: request.originalUrl.split('?')[0] };
  return Object.create(request, { originalUrl });
}

/** What may be said of an error: its name, and of a refusal the reason. */
function toAuditError(error: unknown): Error {
  const { name, message } = isError(error)
    ? error
    : { name: 'Error', message: '' };
  const told = new Error(name === 'NotAllowedError' ? message : name);
  told.name = name;
  told.stack = `${told.name}: ${told.message}`;
  return told;
}
