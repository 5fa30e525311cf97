import { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  FactObservation,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactDeclarations } from '../collect/FactDeclarations';
import { Clock } from '../database/Clock';
import { Stores } from '../database/Stores';
import { Caller } from '@kumiki/backend-audit';
import { PushRules } from './PushRules';
import { readObservations } from './readObservations';
import { sortObservations } from './sortObservations';
import { VisibleEntities } from './VisibleEntities';

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
