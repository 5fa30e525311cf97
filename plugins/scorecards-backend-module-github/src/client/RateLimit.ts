import { RateLimitError } from './RateLimitError';

/** What GitHub asks for where a secondary limit comes without a time. */
const SECONDARY_LIMIT_PAUSE_MS = 60_000;

/** The parts of a response of GitHub that speak of limits. */
export interface LimitedResponse {
  status: number;
  headers: Record<string, string | number | undefined>;
  message?: string;
}

/** Remembers how long GitHub may not be asked with some credentials. */
export class RateLimit {
  #until = 0;

  static create() {
    return new RateLimit();
  }

  private constructor() {}

  /** @throws RateLimitError while GitHub may not be asked */
  check(): void {
    if (Date.now() < this.#until) {
      throw new RateLimitError(new Date(this.#until));
    }
  }

  /**
   * Takes note of what a response says. The last request that is allowed says
   * that it is, so that none is wasted on finding out.
   *
   * @throws RateLimitError where the response is a refusal for that reason
   */
  observe(response: LimitedResponse): void {
    const until = pauseUntil(response);
    if (until !== undefined) {
      this.#until = Math.max(this.#until, until);
      if (isRefusal(response)) {
        throw new RateLimitError(new Date(until));
      }
    }
  }
}

function isRefusal({ status }: LimitedResponse): boolean {
  return status === 403 || status === 429;
}

function pauseUntil(response: LimitedResponse): number | undefined {
  const { status, headers, message = '' } = response;
  const isRefused = isRefusal(response);
  const retryAfter = Number(headers['retry-after']);
  if (isRefused && retryAfter > 0) {
    return Date.now() + retryAfter * 1_000;
  }
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    return reset * 1_000;
  }
  return status === 429 || (isRefused && /secondary rate/i.test(message))
    ? Date.now() + SECONDARY_LIMIT_PAUSE_MS
    : undefined;
}
