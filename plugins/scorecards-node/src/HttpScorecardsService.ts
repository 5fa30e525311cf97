import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ScorecardsClient } from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardsService } from './ScorecardsService';

/** Asks the backend over HTTP, wherever it runs. */
export class HttpScorecardsService implements ScorecardsService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new HttpScorecardsService(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  inTheNameOf(credentials: BackstageCredentials): ScorecardsClient {
    return ScorecardsClient.create({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await this.#auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'scorecards',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return await fetch(input, { ...init, headers });
        },
      },
    });
  }
}
