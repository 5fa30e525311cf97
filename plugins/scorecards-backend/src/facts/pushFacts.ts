import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  FactObservation,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Caller } from '@kumiki/backend-audit';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';
import { readObservations, sortObservations } from './readObservations';
import { VisibleEntities } from '../view/CatalogVisibleEntities';
import { PushAllowances } from '../options/readOptions';

/** What it takes to store facts from outside. */
export interface FactPusherOptions {
  auth: AuthService;
  clock: Clock;
  declarations: FactDeclarations;
  rules: PushRules;
  stores: Pick<Stores, 'entities' | 'facts'>;
  visibleEntities: VisibleEntities;
}

/** Stores facts from outside, all of a batch or nothing of it. */
export class FactPusher {
  readonly #options: FactPusherOptions;

  static create(options: FactPusherOptions) {
    return new FactPusher(options);
  }

  private constructor(options: FactPusherOptions) {
    this.#options = options;
  }

  /**
   * @throws NotAllowedError where the caller may not push facts of a provider,
   *   and InputError that names the first offending item
   */
  async pushFacts(
    given: readonly FactObservation[],
    caller: Caller,
  ): Promise<PushFactsReport> {
    const { clock, declarations, rules, stores } = this.#options;
    const pushedBy = rules.subjectOf(caller.credentials);
    for (const provider of new Set(given.map(it => it.provider))) {
      if (declarations.isPushed(provider)) {
        rules.check(pushedBy, provider);
      }
    }
    const observations = readObservations(given, {
      declarations,
      now: clock(),
    });
    await this.#checkVisibility(observations, caller);
    const { storable, ...about } = await sortObservations(observations, {
      declarations,
      entities: stores.entities,
    });
    const counts = await stores.facts.pushFacts(storable, { pushedBy });
    return { ...counts, ...about };
  }

  /**
   * Whether something is known about an entity shows in the answer, so people
   * push only about what they may see. A service may be allowed nothing but to
   * push.
   */
  async #checkVisibility(
    observations: readonly FactObservation[],
    caller: Caller,
  ): Promise<void> {
    const { auth, visibleEntities } = this.#options;
    if (auth.isPrincipal(caller.credentials, 'service')) {
      return;
    }
    const refs = new Set(observations.map(({ entity }) => entity));
    const visibility = await visibleEntities.findAmong([...refs], caller);
    const hidden = observations.findIndex(it => !visibility.sees(it.entity));
    if (hidden >= 0) {
      throw new InputError(
        `observations[${hidden}].entity: no entity '${observations[hidden].entity}'`,
      );
    }
  }
}

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
