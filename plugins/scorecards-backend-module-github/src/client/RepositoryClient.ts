import { JsonValue } from '@backstage/types';
import { Octokit } from './Octokit';
import { Question } from './Question';
import { LimitedResponse, RateLimit } from './RateLimit';
import { Repository } from './Repository';
import { ResponseCache } from './ResponseCache';

/** Forbidden, not there, gone, or withheld for legal reasons. */
const UNAVAILABLE = [403, 404, 410, 451];

/** How Octokit reports a status that is no success. */
interface GithubError extends Error {
  status: number;
  response?: { headers: LimitedResponse['headers'] };
}

/** Asks about one repository. What has not changed since costs no quota. */
export class RepositoryClient {
  readonly #octokit: Octokit;
  readonly #cache: ResponseCache;
  readonly #limit: RateLimit;
  readonly #repository: Repository;
  readonly #signal: AbortSignal;

  static create(options: {
    octokit: Octokit;
    cache: ResponseCache;
    limit: RateLimit;
    repository: Repository;
    signal: AbortSignal;
  }) {
    const { octokit, cache, limit, repository, signal } = options;
    return new RepositoryClient(octokit, cache, limit, repository, signal);
  }

  private constructor(
    octokit: Octokit,
    cache: ResponseCache,
    limit: RateLimit,
    repository: Repository,
    signal: AbortSignal,
  ) {
    this.#octokit = octokit;
    this.#cache = cache;
    this.#limit = limit;
    this.#repository = repository;
    this.#signal = signal;
  }

  /**
   * The answer to a question; nothing where GitHub does not tell, such as
   * because a feature is turned off or the credentials do not reach so far.
   *
   * @throws RateLimitError where GitHub wants to be left alone
   * @throws RequestError where GitHub fails
   */
  async get<TData, TValue extends JsonValue>(
    question: Question<TData, TValue>,
  ): Promise<TValue | undefined> {
    const { host, owner, repo } = this.#repository;
    const key = `${host}/${owner}/${repo}:${question.name}`;
    const remembered = await this.#cache.get<TValue>(key);
    this.#signal.throwIfAborted();
    this.#limit.check();
    try {
      const response = await question.ask(this.#octokit, {
        owner,
        repo,
        headers: remembered ? { 'if-none-match': remembered.etag } : {},
        request: { signal: this.#signal },
      });
      this.#limit.observe(response);
      const value = question.read(response);
      const { etag } = response.headers;
      if (etag && (question.isRemembered?.(value) ?? true)) {
        await this.#cache.set(key, { etag, value });
      }
      return value;
    } catch (error) {
      this.#signal.throwIfAborted();
      if (!isRequestError(error)) {
        throw error;
      }
      const { status, message } = error;
      const headers = error.response?.headers ?? {};
      this.#limit.observe({ status, headers, message });
      if (status === 304) {
        return remembered?.value;
      }
      if (!UNAVAILABLE.includes(status)) {
        throw error;
      }
      return status === 404 ? question.missing?.(message) : undefined;
    }
  }
}

function isRequestError(error: unknown): error is GithubError {
  return error instanceof Error && error.name === 'HttpError';
}
