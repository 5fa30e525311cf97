import {
  GoldenPathAnswers,
  teamTopologyUnansweredNeedReadPermission,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { NeedService } from './NeedService';
import { PermissionChecks, requirePermission } from './requirePermission';

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
      { ...caller, purpose: 'Reading what was searched for in vain' },
    );
    return this.#inner.listUnansweredNeeds(caller);
  }
}
