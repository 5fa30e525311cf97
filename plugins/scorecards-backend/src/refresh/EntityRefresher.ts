import { NotFoundError } from '@backstage/errors';
import {
  EntityFacts,
  FactVisibility,
  RefreshReport,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { RefreshService } from './DefaultRefreshService';
import { Stores } from '../database/createDatabaseStores';
import { Caller } from '@kumiki/backend-audit';
import { ViewReader } from '../view/ViewReader';
import { Visibility } from '../view/Visibility';

const MAX_TRANSITIONS = 500;

/** What it takes to bring an entity up to date. */
export interface EntityRefresherOptions {
  declarations: FactDeclarations;
  refresh: RefreshService;
  stores: Pick<Stores, 'facts' | 'history'>;
  views: ViewReader;
}

/** Brings one entity up to date and tells what came of it. */
export class EntityRefresher {
  readonly #options: EntityRefresherOptions;

  static create(options: EntityRefresherOptions) {
    return new EntityRefresher(options);
  }

  private constructor(options: EntityRefresherOptions) {
    this.#options = options;
  }

  async refreshEntity(
    ref: string,
    request: { signal?: AbortSignal },
    caller: Caller,
  ): Promise<RefreshReport> {
    const { declarations, refresh, stores, views } = this.#options;
    const view = await views.readViewOf([ref], caller);
    const refreshed = view.visibility.sees(ref)
      ? await refresh.refresh(ref, { signal: request.signal })
      : undefined;
    if (!refreshed) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const [facts, transitions] = await Promise.all([
      stores.facts.readFacts([ref]),
      stores.history.listTransitions({
        entity: ref,
        from: refreshed.startedAt,
        scorecards: view.shown().map(scorecard => scorecard.ref),
        limit: MAX_TRANSITIONS,
      }),
    ]);
    const withheld = this.#withholdMessages(facts, view.visibility);
    const declared = new Set(declarations.all.map(({ id }) => id));
    return {
      entity: ref,
      startedAt: refreshed.startedAt,
      providers: facts
        .filter(({ provider }) => declared.has(provider))
        .map(known => ({
          provider: known.provider,
          observedAt: known.observedAt,
          error: withheld.failureOf(known),
        })),
      transitions: transitions.map(({ at, scorecard, check, from, to }) => ({
        at,
        scorecard,
        check,
        from,
        to,
      })),
    };
  }
  /**
   * The messages of failures alone, which rarely name anything: what the caller
   * was not found to see is not looked up, but taken for hidden.
   */
  #withholdMessages(
    facts: readonly EntityFacts[],
    visibility: Visibility,
  ): WithheldFacts {
    const messages = facts.map(known => ({ ...known, values: {} }));
    return visibility.isEverything
      ? WithheldFacts.none
      : FactVisibility.create(this.#options.declarations.all).withholdFrom(
          { entity: {}, facts: messages },
          ref => !visibility.sees(ref),
        );
  }
}
