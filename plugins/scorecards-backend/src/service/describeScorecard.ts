import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledScorecard,
  InvalidCheck,
  isAnnounced,
  ScorecardCheckDetails,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readRef } from '../catalog/readRef';
import { StoredScorecard } from '../database/ScorecardStore';
import { SeenScorecard } from './seeScorecard';

/** A scorecard in a list. */
export function describeScorecard(
  stored: StoredScorecard,
  compiled: CompiledScorecard,
  options: { today: string; isStale: boolean; seen: SeenScorecard },
): ScorecardSummary {
  const { entity, judgedAt } = stored;
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
export function describeChecks(
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
export function describeInvalid(compiled: CompiledScorecard): InvalidCheck[] {
  const whole = compiled.problems.map(problem => ({
    check: 'spec',
    ...problem,
    field: problem.field.replace(/^spec\./, ''),
  }));
  return [...whole, ...compiled.invalid];
}
