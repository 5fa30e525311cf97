import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  SmellCounts,
  SmellReport,
  SmellRule,
  SmellSnooze,
  teamTopologySmellSnoozePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Audit, Caller } from '@kumiki/backend-audit';
import {
  PermissionChecks,
  requirePermission,
} from '../service/requirePermission';

type Reader = { credentials: BackstageCredentials };

/** What is asked about smells. */
export interface SmellRequest {
  /** `YYYY-MM-DD`; today where it is absent. */
  at?: string;
  /** The ref of a team that they concern. */
  team?: string;
  rule?: SmellRule;
  includeSnoozed?: boolean;
}

/** A snooze that somebody wants. */
export interface SnoozeRequest {
  rule: SmellRule;
  subjects: string[];
  reason: string;
  /** The last day, `YYYY-MM-DD`. */
  until: string;
}

/** Tells what in the organisation usually wants a decision, as far as the caller may see it. */
export interface SmellService {
  /** @throws InputError for a date that does not exist */
  getSmells(request: SmellRequest, options: Reader): Promise<SmellReport>;

  /**
   * How many there were on some days from one day to another.
   * @throws InputError where a day does not exist, or the first is after the last
   * @throws ServiceUnavailableError while too many ask
   */
  getCounts(
    request: { from?: string; to?: string },
    options: Reader,
  ): Promise<SmellCounts>;

  /** Snoozes of what the caller may see, those that are over among them; the latest first. */
  listSnoozes(options: Reader): Promise<{ items: SmellSnooze[] }>;

  /**
   * Leaves a smell as it is until a day.
   * @throws InputError without a reason, or for a day that is past or too far ahead
   * @throws NotFoundError where the caller sees no such smell today
   * @throws ConflictError where it is snoozed already
   */
  snooze(request: SnoozeRequest, caller: Caller): Promise<SmellSnooze>;

  /**
   * Ends a snooze before its last day.
   * @throws NotFoundError where the caller sees no such snooze in force
   */
  endSnooze(request: { id: string }, caller: Caller): Promise<SmellSnooze>;
}

/** Lets those snooze who may, and tells the auditor. Reading has a guard further in. */
export class AuthorizedSmellService implements SmellService {
  readonly #inner: SmellService;
  readonly #options: PermissionChecks & { audit: Audit };

  static create(
    inner: SmellService,
    options: PermissionChecks & { audit: Audit },
  ) {
    return new AuthorizedSmellService(inner, options);
  }

  private constructor(
    inner: SmellService,
    options: PermissionChecks & { audit: Audit },
  ) {
    this.#inner = inner;
    this.#options = options;
  }

  async getSmells(request: SmellRequest, options: Reader) {
    return this.#inner.getSmells(request, options);
  }

  async getCounts(request: { from?: string; to?: string }, options: Reader) {
    return this.#inner.getCounts(request, options);
  }

  async listSnoozes(options: Reader) {
    return this.#inner.listSnoozes(options);
  }

  async snooze(request: SnoozeRequest, caller: Caller): Promise<SmellSnooze> {
    const { rule } = request;
    return await this.#write('smell-snooze', { rule }, caller, () =>
      this.#inner.snooze(request, caller),
    );
  }

  async endSnooze(
    request: { id: string },
    caller: Caller,
  ): Promise<SmellSnooze> {
    return await this.#write('smell-snooze-end', {}, caller, () =>
      this.#inner.endSnooze(request, caller),
    );
  }

  async #write<T>(
    eventId: string,
    meta: { rule?: string },
    caller: Caller,
    write: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#options.audit.begin(eventId, caller, meta);
    try {
      await requirePermission(
        this.#options,
        teamTopologySmellSnoozePermission,
        { ...caller, purpose: 'Snoozing a smell' },
      );
      const written = await write();
      await event.succeed();
      return written;
    } catch (error) {
      await event.fail(error);
      throw error;
    }
  }
}
