import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GoldenPathAnswers,
  teamTopologyUnansweredNeedReadPermission,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import { NeedService } from './NeedService';
import { PermissionChecks, requirePermission } from './requirePermission';

type Options = { credentials: BackstageCredentials };

/**
 * Shows what others searched for in vain to those who may read that. Finding
 * needs the model, which has a guard of its own.
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
    options: Options,
  ): Promise<GoldenPathAnswers> {
    return this.#inner.findGoldenPath(request, options);
  }

  async reportUnansweredNeed(
    request: { need: string },
    options: Options,
  ): Promise<void> {
    await this.#inner.reportUnansweredNeed(request, options);
  }

  async findOrReport(
    request: { need: string; limit?: number },
    options: Options,
  ): Promise<GoldenPathAnswers> {
    return this.#inner.findOrReport(request, options);
  }

  async listUnansweredNeeds(
    options: Options,
  ): Promise<{ items: UnansweredNeed[] }> {
    await requirePermission(
      this.#checks,
      teamTopologyUnansweredNeedReadPermission,
      { ...options, purpose: 'Reading what was searched for in vain' },
    );
    return this.#inner.listUnansweredNeeds(options);
  }
}
