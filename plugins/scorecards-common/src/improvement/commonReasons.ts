import { CommonReason } from '../client/HealthAnswers';
import { CheckExplanation, CheckReason } from '../evaluator/Result';

/** More would not be the common ones. */
const MOST_REASONS = 10;

/**
 * Why a check does not pass, over some entities, the commonest reason first and
 * at most ten. Where it fails that is its message; where it is not known, each
 * fact that is missing counts for itself.
 *
 * @param explanations - of one check, for as many entities; others are passed over
 * @public
 */
export function commonReasons(
  explanations: readonly Pick<
    CheckExplanation,
    'state' | 'message' | 'title' | 'reasons'
  >[],
): CommonReason[] {
  const found = new Map<string, CommonReason>();
  for (const explanation of explanations) {
    for (const reason of reasonsIn(explanation)) {
      const key = JSON.stringify(reason);
      const known = found.get(key) ?? { ...reason, entities: 0 };
      found.set(key, known);
      known.entities += 1;
    }
  }
  return [...found.values()]
    .sort((a, b) => b.entities - a.entities || compareText(a.text, b.text))
    .slice(0, MOST_REASONS);
}

function reasonsIn({
  state,
  message,
  title,
  reasons,
}: Pick<CheckExplanation, 'state' | 'message' | 'title' | 'reasons'>): Omit<
  CommonReason,
  'entities'
>[] {
  if (state === 'fail') {
    return [{ state, text: message ?? title }];
  }
  if (state !== 'unknown' && state !== 'error') {
    return [];
  }
  const told = reasons.flatMap(reason => {
    const text = describe(reason);
    return text === undefined
      ? []
      : [{ state, rule: reason.rule, ...namedIn(reason), text }];
  });
  // Two facts of one entity are two reasons, the same fact twice is one.
  return [...new Map(told.map(it => [it.text, it])).values()];
}

function namedIn(reason: CheckReason): { fact?: string; provider?: string } {
  const fact = 'fact' in reason ? reason.fact : undefined;
  const provider = 'provider' in reason ? reason.provider : fact?.split('.')[1];
  return { ...(fact && { fact }), ...(provider && { provider }) };
}

/** In English and without what differs from entity to entity; nothing for what decides no state. */
function describe(reason: CheckReason): string | undefined {
  switch (reason.rule) {
    case 'never-observed':
      return `${reason.fact} was never observed`;
    case 'not-in-observation':
      return `Provider ${reason.provider} left out ${reason.fact}`;
    case 'stale':
      return `${reason.fact} is older than ${reason.maxAge}`;
    case 'provider-failed':
      return `Provider ${reason.provider} failed to deliver ${reason.fact}`;
    case 'wrong-value':
      return `${reason.fact} is not a ${reason.type}`;
    case 'rule-failed':
      return 'The rule fails on the values';
    case 'when-failed':
      return 'The condition for the check fails on the values';
    default:
      return undefined;
  }
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
