import { CompiledScorecard } from './CompiledScorecard';
import { EvaluationInput } from './EvaluationInput';
import { ScorecardPlan } from './ScorecardPlan';

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
  const ages = plan.facts.map(({ provider, maxAge }) => {
    const source = input.facts.find(it => it.provider === provider.id);
    // Past its limit by the first millisecond.
    return Date.parse(source?.observedAt ?? '') + maxAge + 1;
  });
  const ends = (input.exemptions ?? [])
    .filter(it => it.scorecard === plan.ref && it.until)
    .map(({ until }) => Date.parse(`${until}T00:00:00Z`));
  const starts = [...plan.checks, ...plan.blocked].map(
    ({ enforceFrom }) => enforceFrom ?? Number.NaN,
  );
  const clock = plan.checks.some(({ readsClock }) => readsClock)
    ? [now + CLOCK_INTERVAL]
    : [];
  const coming = [...ages, ...ends, ...starts, ...clock].filter(
    moment => Number.isFinite(moment) && moment > now,
  );
  return coming.length > 0
    ? new Date(coming.reduce((a, b) => Math.min(a, b)))
    : undefined;
}
