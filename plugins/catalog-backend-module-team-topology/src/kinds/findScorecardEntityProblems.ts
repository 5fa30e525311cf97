import { Entity } from '@backstage/catalog-model';
import { findScorecardProblems } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityProblem } from '@kumiki/backstage-plugin-team-topology-common';

const LEVEL_OF_CHECK = /^spec\.checks\[\d+\]\.level$/;

/**
 * Finds what no schema can say about a Scorecard. Rules are checked where the
 * facts are known: what is wrong in one costs nobody the whole scorecard.
 */
export function findScorecardEntityProblems(entity: Entity): EntityProblem[] {
  const { levels } = fieldsOf(entity.spec);
  const hasLevels = listOf(levels).some(
    level => typeof fieldsOf(level).id === 'string',
  );
  return findScorecardProblems(entity).filter(
    // Said once for all, by the schema.
    ({ field }) => hasLevels || !LEVEL_OF_CHECK.test(field),
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
