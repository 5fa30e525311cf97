import { Entity } from '@backstage/catalog-model';
import {
  countConditions,
  PREDICATE_LIMITS,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readScorecard } from './readScorecard';
import { problemOf, ScorecardProblem } from './ScorecardProblem';

/**
 * How large a scorecard may be as a whole. Every entity that it applies to is
 * evaluated by all of it, so that its size is what it costs; see `RULE_LIMITS`
 * for a single rule, and for the steps that all of them may take.
 * @public
 */
export const SCORECARD_LIMITS = {
  /** Checks. */
  checks: 300,
  /** Characters of all rules together. */
  rules: 100_000,
  /** Conditions of all filter predicates together, as `PREDICATE_LIMITS` counts them. */
  conditions: 2_000,
} as const;

/**
 * Finds out whether a scorecard is larger than anybody would write it, before
 * anything is done that takes longer the larger it is.
 */
export function findSizeProblems(entity: Entity): ScorecardProblem[] {
  const { spec, checks } = readScorecard(entity);
  if (checks.length > SCORECARD_LIMITS.checks) {
    return [tooMany('scorecard.tooManyChecks', SCORECARD_LIMITS.checks)];
  }
  // One that is too large by itself is told of by its own field.
  const count = (predicate: unknown) =>
    Math.min(countConditions(predicate), PREDICATE_LIMITS.conditions);
  let rules = 0;
  let conditions = count(spec.appliesTo);
  for (const { rule, when, appliesTo } of checks) {
    rules += lengthOf(rule) + lengthOf(when);
    conditions += count(appliesTo);
    if (rules > SCORECARD_LIMITS.rules) {
      return [tooMany('scorecard.tooManyCharacters', SCORECARD_LIMITS.rules)];
    }
    if (conditions > SCORECARD_LIMITS.conditions) {
      const { conditions: most } = SCORECARD_LIMITS;
      return [tooMany('scorecard.tooManyConditions', most)];
    }
  }
  return [];
}

function tooMany(
  rule: Parameters<typeof problemOf>[0],
  most: number,
): ScorecardProblem {
  return problemOf(rule, 'spec.checks', { most });
}

function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}
