import {
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { findPredicateProblems } from './findPredicateProblems';
import { isReserved } from './isReserved';
import { ScorecardProblem } from './ScorecardProblem';
import { UnknownFields } from './readScorecard';

/** What must be a text where it is there. */
const TEXTS = ['title', 'description', 'category', 'message', 'remedy', 'when'];

/** Finds what is wrong in one check but its rule, given the ids around it. */
export function findCheckProblems(
  check: UnknownFields,
  place: {
    field: string;
    earlier: readonly unknown[];
    levels: readonly unknown[];
  },
): ScorecardProblem[] {
  const { field, earlier, levels } = place;
  const problems: ScorecardProblem[] = [];
  const report = (name: string, rest: string) =>
    problems.push({
      field: `${field}.${name}`,
      message: `${field}.${name} is ${quoteValue(check[name])}${rest}`,
    });
  if (typeof check.id === 'string' && earlier.includes(check.id)) {
    report('id', ', which an earlier check has already; allowed: each id once');
  }
  if (isReserved(check.id)) {
    report('id', ', a word that programs use; allowed: another id');
  }
  if (!levels.includes(check.level)) {
    const allowed = levels.filter(level => typeof level === 'string');
    report('level', `; allowed: ${allowed.join(', ')}`);
  }
  if (check.enforceFrom !== undefined && !isExistingDate(check.enforceFrom)) {
    report('enforceFrom', '; allowed: a day that exists, as YYYY-MM-DD');
  }
  for (const name of TEXTS) {
    if (check[name] !== undefined && typeof check[name] !== 'string') {
      report(name, '; allowed: a text');
    }
  }
  return check.appliesTo === undefined
    ? problems
    : [
        ...problems,
        ...findPredicateProblems(check.appliesTo, `${field}.appliesTo`),
      ];
}
