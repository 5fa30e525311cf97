import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import {
  Calendar,
  teamTopologyNeedReportPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Audit, Caller } from '@kumiki/backend-audit';
import { CustomErrorBase } from '@backstage/errors';
import { UnansweredNeedStore } from '../database/DatabaseUnansweredNeedStore';
import { mayDo, requirePermission } from '../service/requirePermission';

const REPORTS_PER_DAY = 30;

/** Answered with the status 429. */
export class TooManyRequestsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}

/**
 * How often each caller has reported a need today. It is kept in the memory of
 * this process alone, and without a word of what was asked: who asks for what
 * is nobody's business.
 */
export class ReportLimit {
  readonly #mostPerDay: number;
  readonly #reported = new Map<string, number>();
  #day = '';

  static create(options: { mostPerDay: number }) {
    return new ReportLimit(options.mostPerDay);
  }

  private constructor(mostPerDay: number) {
    this.#mostPerDay = mostPerDay;
  }

  /**
   * Counts one more report, unless it is one too many.
   * @param caller - whoever reports
   * @param day - `YYYY-MM-DD`; a new one begins from nothing
   * @returns whether it is within the limit
   */
  take(caller: string, day: string): boolean {
    if (day !== this.#day) {
      this.#day = day;
      this.#reported.clear();
    }
    const reported = this.#reported.get(caller) ?? 0;
    if (reported >= this.#mostPerDay) {
      return false;
    }
    this.#reported.set(caller, reported + 1);
    return true;
  }
}

/** Where needs that nothing answers are counted: by whom, how often, and never who asked what. */
export class NeedReporter {
  readonly #audit: Audit;
  readonly #checks: { auth: AuthService; permissions: PermissionsService };
  readonly #calendar: Calendar;
  readonly #clock: () => Date;
  readonly #limit: ReportLimit;
  readonly #store: UnansweredNeedStore;

  static create(options: {
    audit: Audit;
    auth: AuthService;
    calendar: Calendar;
    permissions: PermissionsService;
    store: UnansweredNeedStore;
    clock?: () => Date;
  }) {
    return new NeedReporter(options);
  }

  private constructor(options: Parameters<typeof NeedReporter.create>[0]) {
    this.#audit = options.audit;
    this.#checks = options;
    this.#calendar = options.calendar;
    this.#clock = options.clock ?? (() => new Date());
    this.#limit = ReportLimit.create({ mostPerDay: REPORTS_PER_DAY });
    this.#store = options.store;
  }

  /** Whether the caller may report at all. */
  async mayReport(caller: Caller): Promise<boolean> {
    return mayDo(this.#checks, teamTopologyNeedReportPermission, caller);
  }

  /**
   * Does what it takes to report a need, which counts it where it has no answer.
   *
   * @param findUnanswered - gives the need, or nothing where there is an answer
   * @throws NotAllowedError without the permission, TooManyRequestsError where
   *   the caller has reported enough for today
   */
  async report(
    caller: Caller,
    findUnanswered: () => Promise<string | undefined>,
  ): Promise<void> {
    const event = await this.#audit.begin('unanswered-need-report', caller);
    try {
      await requirePermission(this.#checks, teamTopologyNeedReportPermission, {
        ...caller,
        purpose: 'Reporting a need',
      });
      const need = await findUnanswered();
      if (need !== undefined) {
        await this.#count(need, caller);
      }
      await event.succeed();
    } catch (error) {
      await event.fail(error);
      throw error;
    }
  }

  async #count(need: string, caller: Caller): Promise<void> {
    const day = this.#calendar.dayAt(this.#clock());
    if (!this.#limit.take(this.#audit.subjectOf(caller), day)) {
      throw new TooManyRequestsError(
        `You have reported ${REPORTS_PER_DAY} needs today; try again tomorrow`,
      );
    }
    await this.#store.count(need, day);
  }
}
