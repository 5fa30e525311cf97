import { Entity } from '@backstage/catalog-model';
import { findNextLevel, nextLevel, NextLevel } from '../evaluator/nextLevel';
import { CheckState, ScorecardResult } from '../evaluator/Result';
import { CompiledScorecard, ScorecardPlan } from '../evaluator/ScorecardPlan';

/**
 * What keeps an entity from its next level of a scorecard.
 * @public
 */
export interface BlockedEntity {
  scorecard: string;
  entity: string;
  /** The level that it has reached; absent below the lowest. */
  level?: string;
  /** The level that it could reach next. */
  next: string;
  /** Each check that has to change for it; without a state where the check is invalid. */
  blocking: { check: string; state?: CheckState }[];
}

/**
 * Whether {@link findBlocked} has to know the entity itself: something invalid
 * is in the scorecard that may or may not apply to it.
 * @public
 */
export function needsEntity(scorecard: CompiledScorecard): boolean {
  return ScorecardPlan.of(scorecard).blocked.length > 0;
}

/**
 * What keeps an entity from its next level, by its stored result; nothing where
 * it has reached the highest one, or where nothing is in the way.
 *
 * @param entity - where {@link needsEntity}. Of an invalid check that applies by
 *   facts, it is assumed that it does
 * @public
 */
export function findBlocked(
  scorecard: CompiledScorecard,
  result: ScorecardResult,
  { entity, now }: { entity?: Entity; now: Date },
): BlockedEntity | undefined {
  const next =
    entity && needsEntity(scorecard)
      ? nextLevel(scorecard, result, { entity, facts: [], now })
      : findNextLevel(ScorecardPlan.of(scorecard), result, []);
  return blockedBy(result, next);
}

/**
 * The same where the next level is known already.
 * @public
 */
export function blockedBy(
  result: ScorecardResult,
  next: NextLevel | undefined,
): BlockedEntity | undefined {
  if (!next || next.checks.length === 0) {
    return undefined;
  }
  const { scorecard, entity, level, states } = result;
  return {
    scorecard,
    entity,
    level,
    next: next.level,
    blocking: next.checks.map(check =>
      Object.hasOwn(states, check)
        ? { check, state: states[check] }
        : { check },
    ),
  };
}
