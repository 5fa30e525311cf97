import { parseFilterPredicate } from '@backstage/filter-predicates';
import { quote } from './quote';
import { ScorecardProblem } from './ScorecardProblem';

// Checking takes longer with every level, so there is an end to them.
const DEEPEST = 16;

/** Finds what makes a filter predicate mean nothing; an absent one is left to others. */
export function findPredicateProblems(
  value: unknown,
  field: string,
): ScorecardProblem[] {
  if (value === undefined) {
    return [];
  }
  const conditions =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  try {
    if (
      conditions &&
      Object.keys(value).length > 0 &&
      depthOf(value) <= DEEPEST
    ) {
      parseFilterPredicate(value);
      return [];
    }
  } catch {
    // Its message lists every way in which every alternative failed.
  }
  const message = `${field} is ${quote(
    value,
  )}, which is not a filter predicate; allowed: conditions such as { kind: Component, spec.type: { $in: [service] } }`;
  return [{ field, message }];
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    return 0;
  }
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
