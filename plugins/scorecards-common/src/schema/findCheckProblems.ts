import {
  findFilterPredicateProblems,
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isReserved } from './isReserved';
import { problemOf, ScorecardProblem } from './ScorecardProblem';
import { UnknownFields } from './readScorecard';

/** What must be a text where it is there. */
const TEXTS = ['title', 'description', 'category', 'message', 'remedy', 'when'];

/** Finds what is wrong in one check but its rules, given the ids around it. */
export function findCheckProblems(
  check: UnknownFields,
  place: {
    field: string;
    earlier: ReadonlySet<unknown>;
    levels: readonly unknown[];
  },
): ScorecardProblem[] {
  const { earlier, levels } = place;
  const problems: ScorecardProblem[] = [];
  const report = (
    name: string,
    rule: Parameters<typeof problemOf>[0],
    params = {},
  ) => {
    const value = quoteValue(check[name]);
    const field = `${place.field}.${name}`;
    problems.push(problemOf(rule, field, { value, ...params }));
  };
  if (typeof check.id === 'string' && earlier.has(check.id)) {
    report('id', 'check.repeatedId');
  }
  if (isReserved(check.id)) {
    report('id', 'check.reservedId');
  }
  if (!levels.includes(check.level)) {
    const allowed = levels.filter(level => typeof level === 'string');
    report('level', 'check.unknownLevel', { allowed: allowed.join(', ') });
  }
  if (check.enforceFrom !== undefined && !isExistingDate(check.enforceFrom)) {
    report('enforceFrom', 'check.notDay');
  }
  for (const name of TEXTS) {
    if (check[name] !== undefined && typeof check[name] !== 'string') {
      report(name, 'check.notText');
    }
  }
  return check.appliesTo === undefined
    ? problems
    : [
        ...problems,
        ...findFilterPredicateProblems(
          check.appliesTo,
          `${place.field}.appliesTo`,
        ),
      ];
}
