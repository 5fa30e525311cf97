import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledScorecard,
  InvalidCheck,
  isAnnounced,
  ScorecardCheckDetails,
  ScorecardDetails,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readRef } from '../catalog/readRef';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { SeenScorecard } from '../view/seeScorecard';
import { View } from '../view/View';

type DescribeContext = Pick<ScorecardsContext, 'calendar' | 'clock' | 'limits'>;

/** Scorecards as lists have them, in the order of their titles. */
export function summarizeScorecards(
  context: DescribeContext,
  scorecards: readonly CurrentScorecard[],
  view: View,
): ScorecardSummary[] {
  const options = { today: todayOf(context), isStale: isStale(context, view) };
  return scorecards
    .map(scorecard =>
      summarize(scorecard, {
        ...options,
        seen: view.showScorecard(scorecard.entity),
      }),
    )
    .sort((a, b) => compare(a.title, b.title) || compare(a.ref, b.ref));
}

/** Everything about one scorecard but its rollup. */
export function describeScorecard(
  context: DescribeContext,
  scorecard: CurrentScorecard,
  view: View,
): Omit<ScorecardDetails, 'rollup'> {
  const { compiled, entity } = scorecard;
  const [summary] = summarizeScorecards(context, [scorecard], view);
  const seen = view.showScorecard(entity);
  return {
    ...summary,
    appliesTo: seen.appliesTo,
    checkDetails: describeChecks(seen, compiled, todayOf(context)),
    invalid: describeInvalid(compiled),
  };
}

function todayOf({ calendar, clock }: DescribeContext): string {
  return calendar.dayAt(clock());
}

/** Whether evaluation is behind. It is the same for all: one queue serves them all. */
function isStale(
  { clock, limits }: DescribeContext,
  { oldestDueAt }: View,
): boolean {
  return (
    oldestDueAt !== undefined &&
    Date.parse(oldestDueAt) < clock().getTime() - limits.staleAfterMs
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function summarize(
  { compiled, entity, judgedAt }: CurrentScorecard,
  options: { today: string; isStale: boolean; seen: SeenScorecard },
): ScorecardSummary {
  const { owner, withheld } = options.seen;
  const announced = compiled.checks.filter(({ definition }) =>
    isAnnounced(definition, options.today),
  );
  return {
    ref: stringifyEntityRef(entity),
    title: compiled.title,
    description: entity.metadata.description,
    owner: readRef(owner, entity, 'group') ?? owner,
    withheld,
    lifecycle: entity.spec.lifecycle,
    levels: compiled.levels.map(({ id, title, color }) => ({
      id,
      title,
      color,
    })),
    checks: compiled.checks.length - announced.length,
    announcedChecks: announced.length,
    invalidChecks: new Set(compiled.invalid.map(({ check }) => check)).size,
    stale: options.isStale,
    evaluatedAt: judgedAt,
  };
}

/** The checks of a scorecard, with what was found out about their rules. */
function describeChecks(
  { checks }: SeenScorecard,
  compiled: CompiledScorecard,
  today: string,
): ScorecardCheckDetails[] {
  const factsOf = new Map(compiled.checks.map(({ id, facts }) => [id, facts]));
  const invalid = new Set(compiled.invalid.map(({ check }) => check));
  return checks.map(check => ({
    ...check,
    title: check.title ?? check.id,
    facts: [...(factsOf.get(check.id) ?? [])],
    announced: isAnnounced(check, today),
    invalid: invalid.has(check.id),
  }));
}

/** What is wrong with the scorecard as a whole, and with single checks of it. */
function describeInvalid(compiled: CompiledScorecard): InvalidCheck[] {
  const whole = compiled.problems.map(problem => ({
    check: 'spec',
    ...problem,
    field: problem.field.replace(/^spec\./, ''),
  }));
  return [...whole, ...compiled.invalid];
}
