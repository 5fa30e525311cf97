import { Entity } from '@backstage/catalog-model';
import { findScorecardProblems } from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityProblem,
  findFilterPredicateProblems,
  isWithin,
} from '@kumiki/backstage-plugin-team-topology-common';

const LEVEL_OF_CHECK = /^spec\.checks\[\d+\]\.level$/;

/**
 * Finds what no schema can say about a Scorecard. Rules are judged where the
 * facts are known: what is wrong in one costs nobody the whole scorecard.
 */
export function findScorecardEntityProblems(entity: Entity): EntityProblem[] {
  const { appliesTo, checks, levels } = fieldsOf(entity.spec);
  const inPredicates = [
    ...predicateProblems(appliesTo, 'spec.appliesTo'),
    ...listOf(checks).flatMap((check, index) =>
      predicateProblems(
        fieldsOf(check).appliesTo,
        `spec.checks[${index}].appliesTo`,
      ),
    ),
  ];
  const hasLevels = listOf(levels).some(
    level => typeof fieldsOf(level).id === 'string',
  );
  const others = findScorecardProblems(entity).filter(
    ({ field }) =>
      // Said more precisely by the place in the predicate.
      !inPredicates.some(precise => isWithin(precise.field, field)) &&
      // Said once for all, by the schema.
      (hasLevels || !LEVEL_OF_CHECK.test(field)),
  );
  return [
    ...others.map(
      ({ field, message }): EntityProblem => ({
        rule: 'other',
        field,
        params: { message },
      }),
    ),
    ...inPredicates,
  ];
}

function predicateProblems(predicate: unknown, field: string): EntityProblem[] {
  return predicate === undefined
    ? []
    : findFilterPredicateProblems(predicate, field);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
