import {
  GoldenPathAnswers,
  UnansweredNeed,
  teamTopologyUnansweredNeedReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import {
  PermissionChecks,
  requirePermission,
} from '../service/requirePermission';

/**
 * Answers "what do I use for this?" with the eyes of the caller, and counts
 * what has no answer.
 */
export interface NeedService {
  /** What to use; `limit` is the number of answers besides the first. */
  findGoldenPath(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers>;

  /**
   * Counts a need that nothing answers, without saying who has it. Does nothing
   * where something the caller can see does answer it.
   * @throws NotAllowedError, or TooManyRequestsError where the caller has
   *   reported enough for today
   */
  reportUnansweredNeed(
    request: { need: string },
    caller: Caller,
  ): Promise<void>;

  /** The same two in one: what to use, and if there is nothing, it is counted where that may be. */
  findOrReport(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers>;

  /** The needs that nothing answers by now, most asked first. */
  listUnansweredNeeds(caller: Caller): Promise<{ items: UnansweredNeed[] }>;
}

/**
 * Shows what others searched for in vain to those who may read that. Finding
 * and reporting have guards of their own.
 */
export class AuthorizedNeedService implements NeedService {
  readonly #inner: NeedService;
  readonly #checks: PermissionChecks;

  static create(inner: NeedService, checks: PermissionChecks) {
    return new AuthorizedNeedService(inner, checks);
  }

  private constructor(inner: NeedService, checks: PermissionChecks) {
    this.#inner = inner;
    this.#checks = checks;
  }

  async findGoldenPath(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers> {
    return this.#inner.findGoldenPath(request, caller);
  }

  async reportUnansweredNeed(
    request: { need: string },
    caller: Caller,
  ): Promise<void> {
    await this.#inner.reportUnansweredNeed(request, caller);
  }

  async findOrReport(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers> {
    return this.#inner.findOrReport(request, caller);
  }

  async listUnansweredNeeds(
    caller: Caller,
  ): Promise<{ items: UnansweredNeed[] }> {
    await requirePermission(
      this.#checks,
      teamTopologyUnansweredNeedReadPermission,
      { ...caller, purpose: 'Reading unanswered needs' },
    );
    return this.#inner.listUnansweredNeeds(caller);
  }
}
