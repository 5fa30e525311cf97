import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  EntityRequest,
  RefreshReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';

const MAX_TRANSITIONS = 500;

/** Brings one entity up to date and tells what came of it. */
export async function refreshEntity(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<RefreshReport> {
  const { declarations, refresh, stores } = context;
  const ref = stringifyEntityRef(request);
  const view = await readViewOf(context, [ref], caller);
  const refreshed = view.sees(ref)
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
  const withheld = view.withheldMessages(facts);
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
