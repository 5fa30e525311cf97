import { ResponseError } from '@backstage/errors';
import { OrgModel } from '../model';
import { OrgTeamDetails, TeamTopologyApi } from './TeamTopologyApi';

/**
 * What the client needs.
 * @public
 */
export interface TeamTopologyClientOptions {
  /** Finds the address of the plugin's backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes requests in the name of the caller. */
  fetchApi: { fetch: typeof fetch };
}

/**
 * Reads the organisation from the team-topology backend.
 * @public
 */
export class TeamTopologyClient implements TeamTopologyApi {
  readonly #discoveryApi: TeamTopologyClientOptions['discoveryApi'];
  readonly #fetchApi: TeamTopologyClientOptions['fetchApi'];

  /** Creates a client. */
  static create(options: TeamTopologyClientOptions): TeamTopologyClient {
    return new TeamTopologyClient(options);
  }

  private constructor(options: TeamTopologyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc TeamTopologyApi.getModel} */
  async getModel(
    request: { at?: string; signal?: AbortSignal } = {},
  ): Promise<OrgModel> {
    return await this.#get('/model', request);
  }

  /** {@inheritDoc TeamTopologyApi.getTeam} */
  async getTeam(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgTeamDetails> {
    const path = [request.namespace, request.name].map(encodeURIComponent);
    return await this.#get(`/teams/${path.join('/')}`, request);
  }

  async #get<T>(
    path: string,
    options: { at?: string; signal?: AbortSignal },
  ): Promise<T> {
    const { at, signal } = options;
    const baseUrl = await this.#discoveryApi.getBaseUrl('team-topology');
    const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}${query}`, {
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as T;
  }
}
