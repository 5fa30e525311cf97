import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  scorecardsFactsWritePermission,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRefreshPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Caller } from '@kumiki/backend-audit';
import { ScorecardsBackendService } from './ScorecardsBackendService';

type Backend = ScorecardsBackendService;

/** What each request needs. A preview and a refresh answer with what is stored as well. */
const NEEDED: Record<keyof Backend, BasicPermission[]> = {
  listScorecards: [scorecardsReadPermission],
  getScorecard: [scorecardsReadPermission],
  getByGoldenPath: [scorecardsReadPermission],
  getResults: [scorecardsReadPermission],
  streamResults: [scorecardsReadPermission],
  getEntityReport: [scorecardsReadPermission],
  getEntityFacts: [scorecardsReadPermission],
  getEntityTrend: [scorecardsReadPermission],
  getGroupRollup: [scorecardsReadPermission],
  getGroupTrend: [scorecardsReadPermission],
  getOverview: [scorecardsReadPermission],
  pushFacts: [scorecardsFactsWritePermission],
  previewScorecard: [scorecardsReadPermission, scorecardsPreviewPermission],
  refreshEntity: [scorecardsReadPermission, scorecardsRefreshPermission],
};

/**
 * Lets through who has the permissions. What they find is decided by the
 * catalog's permissions, further in.
 */
export class AuthorizedScorecardsBackend implements Backend {
  readonly #inner: Backend;
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;

  readonly listScorecards = this.#guard('listScorecards');
  readonly getScorecard = this.#guard('getScorecard');
  readonly getByGoldenPath = this.#guard('getByGoldenPath');
  readonly getResults = this.#guard('getResults');
  readonly streamResults = this.#guard('streamResults');
  readonly getEntityReport = this.#guard('getEntityReport');
  readonly getEntityFacts = this.#guard('getEntityFacts');
  readonly getEntityTrend = this.#guard('getEntityTrend');
  readonly getGroupRollup = this.#guard('getGroupRollup');
  readonly getGroupTrend = this.#guard('getGroupTrend');
  readonly getOverview = this.#guard('getOverview');
  readonly pushFacts = this.#guard('pushFacts');
  readonly previewScorecard = this.#guard('previewScorecard');
  readonly refreshEntity = this.#guard('refreshEntity');

  static create(
    inner: Backend,
    options: { auth: AuthService; permissions: PermissionsService },
  ) {
    return new AuthorizedScorecardsBackend(
      inner,
      options.auth,
      options.permissions,
    );
  }

  private constructor(
    inner: Backend,
    auth: AuthService,
    permissions: PermissionsService,
  ) {
    this.#inner = inner;
    this.#auth = auth;
    this.#permissions = permissions;
  }

  #guard<Name extends keyof Backend>(name: Name) {
    return async (
      request: Parameters<Backend[Name]>[0],
      caller: Caller,
    ): Promise<Awaited<ReturnType<Backend[Name]>>> => {
      await this.#authorize(NEEDED[name], caller);
      const method = this.#inner[name] as (
        ...args: unknown[]
      ) => ReturnType<Backend[Name]>;
      return await method.call(this.#inner, request, caller);
    };
  }

  async #authorize(
    permissions: BasicPermission[],
    { credentials }: Caller,
  ): Promise<void> {
    if (this.#auth.isPrincipal(credentials, 'none')) {
      throw new AuthenticationError('Sign in to use scorecards');
    }
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    const missing = permissions.filter(
      (_, index) => decisions[index]?.result !== AuthorizeResult.ALLOW,
    );
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join(' and ');
      throw new NotAllowedError(`This needs the permission ${names}`);
    }
  }
}
