import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** The subjects that may push facts of each provider, as they are declared. */
export type PushAllowances = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Knows who may push facts of which provider: whoever the configuration names,
 * and nobody else.
 */
export class PushRules {
  readonly #auth: AuthService;
  readonly #allowances: PushAllowances;

  static create(options: { auth: AuthService; allowances: PushAllowances }) {
    return new PushRules(options.auth, options.allowances);
  }

  private constructor(auth: AuthService, allowances: PushAllowances) {
    this.#auth = auth;
    this.#allowances = allowances;
  }

  /** Who pushes, such as `external:deploy`, `plugin:ci` or `user:default/jane`. */
  subjectOf(credentials: BackstageCredentials): string {
    if (this.#auth.isPrincipal(credentials, 'service')) {
      const { subject } = credentials.principal;
      // That of a static token is as it is configured, without what it is.
      return /^(external|plugin):/.test(subject)
        ? subject
        : `external:${subject}`;
    }
    if (this.#auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
    }
    throw new NotAllowedError('Only users and services push facts');
  }

  /** @throws NotAllowedError that names the key of the configuration */
  check(subject: string, provider: string): void {
    if (!this.#allowances.get(provider)?.has(subject)) {
      throw new NotAllowedError(
        `${subject} may not push facts of ${provider}; those who may are in scorecards.push.${provider}.allow of the configuration`,
      );
    }
  }
}
