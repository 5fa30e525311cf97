import { Octokit as OctokitCore } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { JsonValue } from '@backstage/types';
import { CacheService } from '@backstage/backend-plugin-api';
import {
  GithubError,
  GithubRefusal,
  isGithubError,
  messageOf,
  requestOf,
} from './GithubRefusal';
import {
  LimitedResponse,
  Patience,
  RateLimit,
  RateLimitError,
} from './RateLimit';
import { keyOf, Repository } from './Repository';

/**
 * Octokit with typed endpoints, pauses between requests, and second attempts.
 * The package of all plugins brings OAuth and webhooks as well.
 */
export class Octokit extends OctokitCore.plugin(
  restEndpointMethods,
  retry,
  throttling,
) {}

/** What every request to a repository carries. */
export type RepositoryParameters = {
  owner: string;
  repo: string;
  headers: Record<string, string>;
  request: { signal: AbortSignal };
};

/** A response of GitHub, as far as it is read. */
interface Answer<TData> {
  data: TData;
  headers: { link?: string; etag?: string };
}

/** Where an answer came from, besides. */
type Answered<TData> = Answer<TData> & { status: number; url: string };

/** Something to find out about a repository in one request. */
export interface Question<TData, TValue extends JsonValue> {
  /** Tells it from the other questions about a repository. */
  name: string;
  ask(
    octokit: Octokit,
    parameters: RepositoryParameters,
  ): Promise<Answered<TData>>;
  /** What is kept of the answer, and remembered with its ETag. Nothing else is. */
  read(answer: Answer<TData>): TValue;
  /** Whether the same ETag means the same value; it does where this is absent. */
  isRemembered?(value: TValue): boolean;
  /** What it means where GitHub does not find it, if it means anything. */
  missing?(message: string): TValue | undefined;
}

/** To be raised when questions read something else from the same answers. */
const VERSION = 1;

type Remembered<TValue extends JsonValue> = { etag: string; value: TValue };

/**
 * Remembers what was read from a response by its ETag. A cache that fails costs
 * requests and nothing else.
 */
export class ResponseCache {
  readonly #cache: CacheService;

  static create(cache: CacheService) {
    return new ResponseCache(cache.withOptions({ defaultTtl: { days: 7 } }));
  }

  private constructor(cache: CacheService) {
    this.#cache = cache;
  }

  async get<TValue extends JsonValue>(
    key: string,
  ): Promise<Remembered<TValue> | undefined> {
    try {
      return await this.#cache.get<Remembered<TValue>>(versioned(key));
    } catch {
      return undefined;
    }
  }

  async set<TValue extends JsonValue>(
    key: string,
    remembered: Remembered<TValue>,
  ): Promise<void> {
    try {
      await this.#cache.set(versioned(key), remembered);
    } catch {
      // It is asked again next time.
    }
  }
}

function versioned(key: string): string {
  return `github-facts:${VERSION}:${key}`;
}

/** Forbidden, not there, gone, or withheld for legal reasons. */
const UNAVAILABLE = [403, 404, 410, 451];
/** How often one request is made again after a pause that GitHub asked for. */
const MAX_PAUSES = 10;

interface RepositoryClientOptions {
  octokit: Octokit;
  cache: ResponseCache;
  limit: RateLimit;
  repository: Repository;
  patience: Patience;
}

/** Asks about one repository. What has not changed since costs no quota. */
export class RepositoryClient {
  readonly #options: RepositoryClientOptions;
  readonly #notTold = new Set<string>();

  static create(options: RepositoryClientOptions) {
    return new RepositoryClient(options);
  }

  private constructor(options: RepositoryClientOptions) {
    this.#options = options;
  }

  /** What GitHub has not told so far: requests, each with status and reason. */
  get notTold(): string[] {
    return [...this.#notTold].sort();
  }

  /**
   * The answer to a question; nothing where GitHub does not tell, such as
   * because a feature is turned off or the credentials do not reach so far.
   *
   * @throws RateLimitError where GitHub wants to be left alone for too long
   * @throws GithubRefusal where GitHub fails
   */
  async get<TData, TValue extends JsonValue>(
    question: Question<TData, TValue>,
  ): Promise<TValue | undefined> {
    try {
      return await this.require(question);
    } catch (error) {
      if (
        error instanceof GithubRefusal &&
        UNAVAILABLE.includes(error.status)
      ) {
        this.#notTold.add(error.answer);
        return undefined;
      }
      throw error;
    }
  }

  /**
   * The answer to a question without which there is nothing to say.
   *
   * @throws RateLimitError where GitHub wants to be left alone for too long
   * @throws GithubRefusal where GitHub fails or does not tell
   */
  async require<TData, TValue extends JsonValue>(
    question: Question<TData, TValue>,
  ): Promise<TValue> {
    const { limit, patience } = this.#options;
    for (let pauses = 0; ; pauses++) {
      await limit.wait(patience);
      try {
        return await this.#ask(question);
      } catch (error) {
        if (!(error instanceof RateLimitError) || pauses === MAX_PAUSES) {
          throw error;
        }
      }
    }
  }

  async #ask<TData, TValue extends JsonValue>(
    question: Question<TData, TValue>,
  ): Promise<TValue> {
    const { cache, limit, octokit, patience, repository } = this.#options;
    const { owner, repo } = repository;
    const { signal } = patience;
    const key = `${keyOf(repository)}:${question.name}`;
    const remembered = await cache.get<TValue>(key);
    signal.throwIfAborted();
    try {
      const response = await question.ask(octokit, {
        owner,
        repo,
        headers: remembered ? { 'if-none-match': remembered.etag } : {},
        request: { signal },
      });
      limit.observe({ ...response, request: requestOf(response) });
      const value = question.read(response);
      const { etag } = response.headers;
      if (etag && (question.isRemembered?.(value) ?? true)) {
        await cache.set(key, { etag, value });
      }
      return value;
    } catch (error) {
      signal.throwIfAborted();
      if (!isGithubError(error)) {
        throw error;
      }
      limit.observe(limitedResponse(error));
      if (error.status === 304 && remembered) {
        return remembered.value;
      }
      const meaning =
        error.status === 404 ? question.missing?.(messageOf(error)) : undefined;
      if (meaning === undefined) {
        throw GithubRefusal.of(error);
      }
      return meaning;
    }
  }
}

function limitedResponse(error: GithubError): LimitedResponse {
  return {
    status: error.status,
    headers: error.response?.headers ?? {},
    message: messageOf(error),
    request: requestOf(error.request),
  };
}
