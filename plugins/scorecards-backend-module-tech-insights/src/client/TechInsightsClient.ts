import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { setTimeout } from 'node:timers/promises';
import { Outage } from './Outage';
import { readBoundedJson } from './readBoundedJson';
import { Slots } from './Slots';
import { TechInsightsFailure } from './TechInsightsFailure';

const PLUGIN = 'tech-insights';
const REQUEST_TIMEOUT_MS = 10_000;
const MAX_ATTEMPTS = 3;
/** Query parsers make something else of longer lists. */
const IDS_PER_REQUEST = 20;

/** Facts that one retriever has found about one entity, as Tech Insights sends them. */
export interface LatestFacts {
  /** When they were retrieved; anything, as nothing is checked yet. */
  timestamp: unknown;
  /** By their names in Tech Insights. */
  facts: Readonly<Record<string, unknown>>;
}

interface TechInsightsClientOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** How many requests are sent at the same time. */
  concurrency: number;
  /** The unit of the pauses before a request is repeated; a second where absent. */
  retryPauseMs?: number;
}

/** Queries the HTTP API of Tech Insights with the credentials of the plugin. */
export class TechInsightsClient {
  readonly #options: TechInsightsClientOptions;
  readonly #slots: Slots;
  readonly #outage = Outage.create();

  static create(options: TechInsightsClientOptions) {
    return new TechInsightsClient(options);
  }

  private constructor(options: TechInsightsClientOptions) {
    this.#options = options;
    this.#slots = Slots.create(options.concurrency);
  }

  /**
   * The newest schema of each fact retriever, in one request.
   * @throws TechInsightsFailure where there is no answer; it is not asked again
   */
  async readSchemas(signal: AbortSignal): Promise<unknown[]> {
    try {
      const answer = await this.#request('/fact-schemas', signal);
      if (!Array.isArray(answer)) {
        throw new Error('the answer is not a list of schemas');
      }
      return answer;
    } catch (error) {
      throw TechInsightsFailure.of(error);
    }
  }

  /**
   * The latest facts about an entity, by the id of their retriever; a retriever
   * that has none is not in it. Tech Insights answers about one entity at a
   * time, so this is one request for all retrievers.
   *
   * @throws TechInsightsAwayError while it is left alone after it failed
   * @throws TechInsightsFailure where it fails
   */
  async readLatest(
    entity: string,
    retrievers: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, LatestFacts>> {
    const latest = new Map<string, LatestFacts>();
    for (let at = 0; at < retrievers.length; at += IDS_PER_REQUEST) {
      const query = new URLSearchParams({ entity });
      retrievers
        .slice(at, at + IDS_PER_REQUEST)
        .forEach(id => query.append('ids', id));
      const answer = await this.#ask(`/facts/latest?${query}`, signal);
      for (const [id, row] of Object.entries(answer)) {
        if (isRecord(row) && isRecord(row.facts)) {
          latest.set(id, { timestamp: row.timestamp, facts: row.facts });
        }
      }
    }
    return latest;
  }

  async #ask(
    path: string,
    signal: AbortSignal,
  ): Promise<Record<string, unknown>> {
    const { retryPauseMs = 1_000 } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.#slots.run(async () => {
          this.#outage.check();
          return await this.#request(path, signal);
        });
        if (!isRecord(answer)) {
          throw new Error('the answer is not an object of facts');
        }
        this.#outage.end();
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        this.#outage.check();
        const failure = TechInsightsFailure.of(error);
        if (!failure.isTransient || attempt === MAX_ATTEMPTS) {
          this.#outage.note(failure);
          this.#outage.check();
          throw failure;
        }
        await setTimeout(retryPauseMs * attempt, undefined, { signal });
      }
    }
  }

  async #request(path: string, signal: AbortSignal): Promise<unknown> {
    const { auth, discovery } = this.#options;
    const [baseUrl, { token }] = await Promise.all([
      discovery.getBaseUrl(PLUGIN),
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: PLUGIN,
      }),
    ]);
    const response = await fetch(`${baseUrl}${path}`, {
      headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
      signal: AbortSignal.any([
        signal,
        AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ]),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await readBoundedJson(response);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
