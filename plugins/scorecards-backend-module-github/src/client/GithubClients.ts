import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { NotFoundError } from '@backstage/errors';
import { Entity } from '@backstage/catalog-model';
import { Octokit } from './Octokit';
import { RateLimit } from './RateLimit';
import { Repository, repositoryOf } from './Repository';
import { RepositoryClient } from './RepositoryClient';
import { ResponseCache } from './ResponseCache';

/** What clients are made of. */
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
   * The repository that an entity names.
   * @throws InputError where it names none
   */
  find(entity: Entity): Repository {
    return repositoryOf(entity, this.#options.integrations);
  }

  /**
   * A client for one repository.
   * @throws RateLimitError where GitHub wants to be left alone
   */
  async open(
    repository: Repository,
    signal: AbortSignal,
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
    limit.check();
    const octokit = this.#connect(integration.config.apiBaseUrl, token);
    return RepositoryClient.create({
      octokit,
      cache: this.#cache,
      limit,
      repository,
      signal,
    });
  }

  #limitOf(key: string): RateLimit {
    const known = this.#limits.get(key);
    const limit = known ?? RateLimit.create();
    this.#limits.set(key, limit);
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
      // A limit ends the batch; waiting for hours is not for a request to do.
      throttle: { onRateLimit: () => false, onSecondaryRateLimit: () => false },
      retry: {
        retries: 2,
        retryAfterBaseValue: retryPauseMs,
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      },
    });
  }
}
