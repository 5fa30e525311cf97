import { InputError, NotAllowedError } from '@backstage/errors';
import { Caller, senderOf } from '@kumiki/backend-audit';
import {
  FactObservation,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { PushAllowances } from '../options/readOptions';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { readObservations, sortObservations } from './readObservations';

/**
 * Stores facts from outside, all of a batch or nothing of it.
 * @throws NotAllowedError where the caller may not push facts of a provider,
 *   and InputError that names the first offending item
 */
export async function pushFacts(
  context: ScorecardsContext,
  request: { observations: readonly FactObservation[] },
  caller: Caller,
): Promise<PushFactsReport> {
  const { auth, clock, declarations, pushAllowances, stores } = context;
  const pushedBy = senderOf(auth, caller.credentials);
  for (const provider of new Set(request.observations.map(it => it.provider))) {
    if (declarations.isPushed(provider)) {
      checkPusher(pushAllowances, pushedBy, provider);
    }
  }
  const observations = readObservations(request.observations, {
    declarations,
    now: clock(),
  });
  await checkVisibility(context, observations, caller);
  const { storable, ...about } = await sortObservations(observations, {
    declarations,
    entities: stores.entities,
  });
  const counts = await stores.facts.pushFacts(storable, { pushedBy });
  return { ...counts, ...about };
}

/**
 * Only subjects that the configuration names may push.
 * @throws NotAllowedError that names the key of the configuration
 */
export function checkPusher(
  allowances: PushAllowances,
  subject: string,
  provider: string,
): void {
  if (!allowances.get(provider)?.has(subject)) {
    throw new NotAllowedError(
      `${subject} may not push facts of ${provider}; those who may are in scorecards.push.${provider}.allow of the configuration`,
    );
  }
}

/**
 * Whether something is known about an entity shows in the answer, so people
 * push only about what they may see. A service may be allowed nothing but to
 * push.
 */
async function checkVisibility(
  { auth, visibleEntities }: ScorecardsContext,
  observations: readonly FactObservation[],
  caller: Caller,
): Promise<void> {
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
