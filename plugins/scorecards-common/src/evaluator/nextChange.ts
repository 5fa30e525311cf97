import { EvaluationInput } from './EvaluationInput';
import { momentOf, startOfDay } from './KnownFacts';
import { CompiledScorecard, ScorecardPlan } from './ScorecardPlan';

/** How often a rule that reads `now` is judged again. */
const CLOCK_INTERVAL = 3_600_000;

/**
 * When the result can change although nothing new is observed: a fact grows
 * stale, an exemption ends, an announced check comes to count, a rule reads
 * `now` (an hour later). Nothing where it cannot. By then the entity is to be
 * judged again.
 * @public
 */
export function nextChange(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): Date | undefined {
  const plan = ScorecardPlan.of(scorecard);
  if (!plan.judges(input.entity)) {
    return undefined;
  }
  const now = input.now.getTime();
  let next = Infinity;
  const consider = (moment: number) => {
    // What is no number is neither later nor earlier.
    if (moment > now && moment < next) {
      next = moment;
    }
  };
  for (const { id, maxAge } of plan.providers) {
    const source = input.facts.find(({ provider }) => provider === id);
    if (source?.observedAt) {
      // Past its limit by the first millisecond.
      consider(momentOf(source.observedAt) + maxAge + 1);
    }
  }
  for (const { scorecard: ref, until } of input.exemptions ?? []) {
    if (ref === plan.ref && until) {
      consider(startOfDay(until, plan.language.calendar));
    }
  }
  plan.enforcements.forEach(consider);
  if (plan.readsClock) {
    consider(now + CLOCK_INTERVAL);
  }
  return next === Infinity ? undefined : new Date(next);
}
