import { ResponseError } from '@backstage/errors';

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

/**
 * What a request sends.
 * @public
 */
export interface ScorecardsRequestOptions {
  query?: QueryFields;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Sends requests to the scorecards backend, for clients of its parts.
 * @public
 */
export abstract class ScorecardsRequests {
  readonly #discoveryApi: ScorecardsClientOptions['discoveryApi'];
  readonly #fetchApi: ScorecardsClientOptions['fetchApi'];

  protected constructor(options: ScorecardsClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  protected async get<T>(
    path: string,
    options: ScorecardsRequestOptions,
  ): Promise<T> {
    const { query, signal } = options;
    const response = await this.fetch('GET', path, { query, signal });
    return (await response.json()) as T;
  }

  protected async post<T>(
    path: string,
    options: ScorecardsRequestOptions,
  ): Promise<T> {
    const response = await this.fetch('POST', path, options);
    return (await response.json()) as T;
  }

  protected async url(path: string, query?: QueryFields): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('scorecards');
    return `${baseUrl}${path}${queryString(query ?? {})}`;
  }

  protected async fetch(
    method: 'GET' | 'POST',
    path: string,
    { query, body, signal }: ScorecardsRequestOptions,
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

/** The path of what is named. */
export function namePath({
  namespace,
  name,
}: {
  namespace: string;
  name: string;
}): string {
  return `/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

/** The path of an entity. */
export function entityPath(request: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `/${encodeURIComponent(request.kind)}${namePath(request)}`;
}

/**
 * What is asked for, by name; a list is written as one field for each value.
 * @public
 */
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
