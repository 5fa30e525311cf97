import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  DraftPublication,
  TeamTopologyClient,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Reads a draft in the name of somebody who publishes it. */
export interface DraftReader {
  /**
   * @throws ResponseError with 403 where they may not publish it, with 404 where
   *   there is none that they can open
   */
  read(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<DraftPublication>;
}

/** Asks the backend of the plugin, which decides who may publish what. */
export class HttpDraftReader implements DraftReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new HttpDraftReader(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async read(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<DraftPublication> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: 'team-topology',
    });
    const client = TeamTopologyClient.create({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: {
              ...(init?.headers as Record<string, string>),
              Authorization: `Bearer ${token}`,
            },
          }),
      },
    });
    return await client.publishDraft({ id });
  }
}
