import { JsonValue } from '@backstage/types';
import {
  GithubError,
  GithubRefusal,
  isGithubError,
  messageOf,
  requestOf,
} from './GithubRefusal';
import { Octokit } from './Octokit';
import { Question } from './Question';
import { LimitedResponse, Patience, RateLimit } from './RateLimit';
import { RateLimitError } from './RateLimitError';
import { keyOf, Repository } from './Repository';
import { ResponseCache } from './ResponseCache';

/** Forbidden, not there, gone, or withheld for legal reasons. */
const UNAVAILABLE = [403, 404, 410, 451];
/** How often one request is made again after a pause that GitHub asked for. */
const MAX_PAUSES = 10;

/** What a client is made of. */
export interface RepositoryClientOptions {
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
