import { ResponseError } from '@backstage/errors';
import { NamedRequest } from './ScorecardsApi';

/**
 * What the client needs.
 * @public
 */
export interface ScorecardsClientOptions {
  /** Finds the address of the plugin's backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes requests in the name of the caller. */
  fetchApi: { fetch: typeof fetch };
}

/** What is sent beside the path. */
export interface RequestOptions {
  query?: QueryFields;
  body?: unknown;
  signal?: AbortSignal;
}

/** Requests to the scorecards backend, in the name of the caller. */
export class BackendRequests {
  readonly #discoveryApi: ScorecardsClientOptions['discoveryApi'];
  readonly #fetchApi: ScorecardsClientOptions['fetchApi'];

  static create(options: ScorecardsClientOptions): BackendRequests {
    return new BackendRequests(options);
  }

  private constructor(options: ScorecardsClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async get<T>(path: string, options: RequestOptions): Promise<T> {
    const { query, signal } = options;
    const response = await this.fetch('GET', path, { query, signal });
    return (await response.json()) as T;
  }

  async post<T>(path: string, options: RequestOptions): Promise<T> {
    const response = await this.fetch('POST', path, options);
    return (await response.json()) as T;
  }

  async url(path: string, query?: QueryFields): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('scorecards');
    return `${baseUrl}${path}${queryString(query ?? {})}`;
  }

  /** @throws ResponseError for any answer that is none */
  async fetch(
    method: 'GET' | 'POST',
    path: string,
    { query, body, signal }: RequestOptions,
  ): Promise<Response> {
    const response = await this.#fetchApi.fetch(await this.url(path, query), {
      method,
      signal,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** The part of a path that names something. */
export function namePath({
  namespace,
  name,
}: Pick<NamedRequest, 'namespace' | 'name'>): string {
  return `/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

/** What is asked for, by name; a list is written as one field for each value. */
export type QueryFields = Record<
  string,
  string | number | readonly string[] | undefined
>;

/** The query of an address, with its question mark; nothing where nothing is asked. */
export function queryString(fields: QueryFields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== undefined) {
        query.append(name, String(single));
      }
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
