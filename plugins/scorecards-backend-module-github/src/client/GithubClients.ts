import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { NotFoundError } from '@backstage/errors';
import { Octokit, RepositoryClient, ResponseCache } from './RepositoryClient';
import { Patience, RateLimit } from './RateLimit';
import { Repository } from './Repository';

export interface GithubClientsOptions {
  cache: CacheService;
  credentials: GithubCredentialsProvider;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  /** The unit of the pauses before GitHub is asked again after it failed; a second where absent. */
  retryPauseMs?: number;
}

/** Opens repositories with the credentials of the instance's integration. */
export class GithubClients {
  readonly #options: GithubClientsOptions;
  readonly #cache: ResponseCache;
  readonly #limits = new Map<string, RateLimit>();

  static create(options: GithubClientsOptions) {
    return new GithubClients(options);
  }

  private constructor(options: GithubClientsOptions) {
    this.#options = options;
    this.#cache = ResponseCache.create(options.cache);
  }

  /**
   * A client for one repository.
   * @throws NotFoundError where no integration is configured for its host
   */
  async open(
    repository: Repository,
    patience: Patience,
  ): Promise<RepositoryClient> {
    const { host, owner, repo } = repository;
    const { credentials, integrations } = this.#options;
    const integration = integrations.github.byHost(host);
    if (!integration) {
      throw new NotFoundError(`No GitHub integration for ${host}`);
    }
    const { token, type } = await credentials.getCredentials({
      url: `https://${host}/${owner}/${repo}`,
    });
    // Every installation of a GitHub App has a quota of its own.
    const limit = this.#limitOf(type === 'app' ? `${host}/${owner}` : host);
    const octokit = this.#connect(integration.config.apiBaseUrl, token);
    return RepositoryClient.create({
      octokit,
      cache: this.#cache,
      limit,
      repository,
      patience,
    });
  }

  #limitOf(key: string): RateLimit {
    const lowerCase = key.toLocaleLowerCase('en-US');
    const limit = this.#limits.get(lowerCase) ?? RateLimit.create();
    this.#limits.set(lowerCase, limit);
    return limit;
  }

  #connect(baseUrl: string | undefined, auth: string | undefined): Octokit {
    const { logger, retryPauseMs = 1_000 } = this.#options;
    const log = (message: string) => logger.debug(message);
    return new Octokit({
      auth,
      ...(baseUrl && { baseUrl }),
      userAgent: 'kumiki-scorecards',
      log: { debug: log, info: log, warn: log, error: log },
      // Limits are waited for elsewhere, for all requests at once.
      throttle: { onRateLimit: () => false, onSecondaryRateLimit: () => false },
      retry: {
        retries: 2,
        retryAfterBaseValue: retryPauseMs,
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      },
    });
  }
}
