import { ResponseError } from '@backstage/errors';
import {
  BeforeAfter,
  ComponentDeliveries,
  DeliveryStrips,
  StripGroup,
} from '../deliveries/Strips';
import { TemplateAdoption } from '../goldenPaths/GoldenPaths';
import { RequestsReport } from '../requests/Requests';
import {
  ConnectedSource,
  DeploymentPage,
  PlatformReport,
  SendReport,
} from './Answers';
import {
  DayRange,
  DeliveryRange,
  EntityRequest,
  MeasuresApi,
  NamedRequest,
} from './MeasuresApi';
import { SentRequest } from './SentRequest';

/**
 * What the client needs.
 * @public
 */
export interface MeasuresClientOptions {
  /** Finds the address of the plugin's backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes requests in the name of the caller. */
  fetchApi: { fetch: typeof fetch };
}

/** What is asked for, by name; a list is written as one field for each value. */
type QueryFields = Record<
  string,
  string | number | readonly string[] | undefined
>;

/**
 * Talks to the measures backend.
 * @public
 */
export class MeasuresClient implements MeasuresApi {
  readonly #discoveryApi: MeasuresClientOptions['discoveryApi'];
  readonly #fetchApi: MeasuresClientOptions['fetchApi'];

  /** Creates a client. */
  static create(options: MeasuresClientOptions): MeasuresClient {
    return new MeasuresClient(options);
  }

  private constructor(options: MeasuresClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc MeasuresApi.getEntityDeliveries} */
  async getEntityDeliveries(
    request: EntityRequest & DeliveryRange,
  ): Promise<ComponentDeliveries> {
    const path = `${entityPath(request)}/deliveries`;
    return await this.#get(path, rangeOf(request), request.signal);
  }

  /** {@inheritDoc MeasuresApi.listEntityDeployments} */
  async listEntityDeployments(
    request: EntityRequest &
      DeliveryRange & { limit?: number; cursor?: string },
  ): Promise<DeploymentPage> {
    const { limit, cursor, signal } = request;
    const query = { ...rangeOf(request), limit, cursor };
    return await this.#get(`${entityPath(request)}/deployments`, query, signal);
  }

  /** {@inheritDoc MeasuresApi.getDeliveries} */
  async getDeliveries(
    request: DeliveryRange & {
      by: StripGroup;
      group?: string[];
      signal?: AbortSignal;
    },
  ): Promise<DeliveryStrips> {
    const { by, group, signal } = request;
    const query = { by, group, ...rangeOf(request) };
    return await this.#get('/deliveries', query, signal);
  }

  /** {@inheritDoc MeasuresApi.getBeforeAfter} */
  async getBeforeAfter(
    request: NamedRequest & DeliveryRange & { days?: number },
  ): Promise<BeforeAfter> {
    const path = `/groups${namePath(request)}/before-after`;
    const query = { ...rangeOf(request), days: request.days };
    return await this.#get(path, query, request.signal);
  }

  /** {@inheritDoc MeasuresApi.getTemplateAdoption} */
  async getTemplateAdoption(
    request: NamedRequest & DeliveryRange,
  ): Promise<TemplateAdoption> {
    const path = `/templates${namePath(request)}/adoption`;
    return await this.#get(path, rangeOf(request), request.signal);
  }

  /** {@inheritDoc MeasuresApi.getRequests} */
  async getRequests(
    request: DayRange & { capability?: string; signal?: AbortSignal } = {},
  ): Promise<RequestsReport> {
    const { signal, capability, from, to } = request;
    return await this.#get('/requests', { capability, from, to }, signal);
  }

  /** {@inheritDoc MeasuresApi.listSources} */
  async listSources(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: ConnectedSource[] }> {
    return await this.#get('/sources', {}, request.signal);
  }

  /** {@inheritDoc MeasuresApi.getPlatform} */
  async getPlatform(
    request: DeliveryRange & { signal?: AbortSignal } = {},
  ): Promise<PlatformReport> {
    return await this.#get('/platform', rangeOf(request), request.signal);
  }

  /** {@inheritDoc MeasuresApi.sendEvents} */
  async sendEvents(request: {
    events: readonly object[];
    signal?: AbortSignal;
  }): Promise<SendReport> {
    return await this.#fetch('/events', {
      method: 'POST',
      signal: request.signal,
      headers: { 'Content-Type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(request.events),
    });
  }

  /** {@inheritDoc MeasuresApi.sendRequests} */
  async sendRequests(request: {
    requests: readonly SentRequest[];
    signal?: AbortSignal;
  }): Promise<SendReport> {
    const { requests, signal } = request;
    return await this.#fetch('/requests', {
      method: 'POST',
      signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ requests }),
    });
  }

  async #get<T>(
    path: string,
    query: QueryFields,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const address = `${path}${queryString(query)}`;
    return await this.#fetch(address, { method: 'GET', signal });
  }

  async #fetch<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('measures');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as T;
  }
}

function namePath({ namespace, name }: NamedRequest): string {
  return `/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

function entityPath(request: EntityRequest): string {
  return `/entities/${encodeURIComponent(request.kind)}${namePath(request)}`;
}

function rangeOf({ environment, from, to }: DeliveryRange): QueryFields {
  return { environment, from, to };
}

function queryString(fields: QueryFields): string {
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
