import { NotFoundError } from '@backstage/errors';
import { RefreshReport } from '@kumiki/backstage-plugin-scorecards-common';
import { FactDeclarations } from '../collect/FactDeclarations';
import { RefreshService } from '../collect/RefreshService';
import { Stores } from '../database/Stores';
import { Caller } from './Caller';
import { ViewReader } from './ViewReader';

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
    const declared = new Set(declarations.all.map(({ id }) => id));
    return {
      entity: ref,
      providers: facts
        .filter(({ provider }) => declared.has(provider))
        .map(({ provider, observedAt, error }) => ({
          provider,
          observedAt,
          error,
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
}
