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
      !isDeeperThan(DEEPEST, value)
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

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return (
    levels === 0 ||
    Object.values(value).some(inner => isDeeperThan(levels - 1, inner))
  );
}
