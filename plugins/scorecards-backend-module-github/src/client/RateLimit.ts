import { setTimeout } from 'node:timers/promises';

/** What GitHub asks for where a secondary limit comes without a time. */
const SECONDARY_LIMIT_PAUSE_MS = 60_000;
/** Dates are in whole seconds, and no two clocks agree. */
const MIN_PAUSE_MS = 1_000;
/** Nobody is locked out for longer by a header that is nonsense. */
const MAX_PAUSE_MS = 24 * 60 * 60 * 1_000;

/** The parts of a response of GitHub that speak of limits. */
export interface LimitedResponse {
  status: number;
  headers: Record<string, string | number | undefined>;
  message?: string;
  /** Such as `GET /repos/nursery/billing`. */
  request: string;
}

/** How long GitHub may be waited for, and who still waits. */
export interface Patience {
  /** Milliseconds since 1970. */
  deadline: number;
  signal: AbortSignal;
}

/** GitHub wants to be left alone for a while. */
export class RateLimitError extends Error {
  readonly until: Date;

  constructor(limit: { isSecondary: boolean; request: string; until: Date }) {
    const { isSecondary, request, until } = limit;
    super(
      `GitHub's ${
        isSecondary ? 'secondary ' : ''
      }rate limit is used up since ` +
        `${request}; it may be asked again at ${until.toISOString()}`,
    );
    this.name = 'RateLimitError';
    this.until = until;
  }
}

/** Remembers how long GitHub may not be asked with some credentials. */
export class RateLimit {
  #limited = { until: 0, isSecondary: false, request: '' };

  static create() {
    return new RateLimit();
  }

  private constructor() {}

  /**
   * Waits until GitHub may be asked.
   * @throws RateLimitError at once where that takes longer than there is time
   */
  async wait({ deadline, signal }: Patience): Promise<void> {
    while (Date.now() < this.#limited.until) {
      const { until } = this.#limited;
      if (until > deadline) {
        throw this.#error();
      }
      await setTimeout(until - Date.now(), undefined, { signal });
    }
  }

  /**
   * Takes note of what a response says. The last request that is allowed says
   * that it is, so that none is wasted on finding out.
   *
   * @throws RateLimitError where the response is a refusal for that reason
   */
  observe(response: LimitedResponse): void {
    const limited = findLimit(response);
    if (limited && limited.until > this.#limited.until) {
      this.#limited = { ...limited, request: response.request };
    }
    if (limited && isRefusal(response)) {
      throw this.#error();
    }
  }

  #error(): RateLimitError {
    const { until, ...limited } = this.#limited;
    return new RateLimitError({ ...limited, until: new Date(until) });
  }
}

function isRefusal({ status }: LimitedResponse): boolean {
  return status === 403 || status === 429;
}

function findLimit(
  response: LimitedResponse,
): { until: number; isSecondary: boolean } | undefined {
  const { status, headers, message = '' } = response;
  const isRefused = isRefusal(response);
  const retryAfter = Number(headers['retry-after']);
  if (isRefused && retryAfter > 0) {
    return { until: inMs(retryAfter * 1_000), isSecondary: true };
  }
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    return { until: inMs(reset * 1_000 - Date.now()), isSecondary: false };
  }
  return status === 429 || (isRefused && /secondary rate/i.test(message))
    ? { until: inMs(SECONDARY_LIMIT_PAUSE_MS), isSecondary: true }
    : undefined;
}

function inMs(pauseMs: number): number {
  return Date.now() + Math.min(Math.max(pauseMs, MIN_PAUSE_MS), MAX_PAUSE_MS);
}
