import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { RuleProblem } from '../rules/RuleProblem';
import { findCheckProblems } from '../schema/findScorecardProblems';
import { UnknownFields } from '../schema/readScorecard';
import { problemOf } from '../schema/ScorecardProblem';
import { InvalidCheck } from './Result';

/** A check's surroundings. */
export interface CheckPlace {
  index: number;
  earlier: ReadonlySet<unknown>;
  levels: readonly unknown[];
  defaultNamespace: string;
  /** What is wrong in the texts of its rules, by field. */
  ruleProblems: readonly {
    field: string;
    text: string;
    problems: readonly RuleProblem[];
  }[];
}

/** Everything that makes a check impossible to evaluate. */
export function findInvalidity(
  check: UnknownFields,
  place: CheckPlace,
): InvalidCheck[] {
  const parent = `spec.checks[${place.index}]`;
  const problems = findCheckProblems(check, { ...place, field: parent });
  if (typeof check.id !== 'string') {
    const value = quoteValue(check.id);
    problems.push(problemOf('check.notId', `${parent}.id`, { value }));
  }
  try {
    readCapability(check.capability, place.defaultNamespace);
  } catch {
    const value = quoteValue(check.capability);
    const field = `${parent}.capability`;
    problems.push(problemOf('check.notCapability', field, { value }));
  }
  const id = typeof check.id === 'string' ? check.id : `checks[${place.index}]`;
  return [
    ...problems.map(problem => ({
      check: id,
      ...problem,
      field: problem.field.slice(parent.length + 1),
    })),
    ...place.ruleProblems.flatMap(({ field, text, problems: found }) =>
      found.map(({ start, end, suggestion, ...statement }) => ({
        ...{ check: id, field },
        ...statement,
        position: positionIn(text, start, end),
        suggestion,
      })),
    ),
  ];
}

/**
 * The full ref of a capability, as a check names it.
 * @throws TypeError where it is not a ref
 */
export function readCapability(
  written: unknown,
  defaultNamespace: string,
): string | undefined {
  return written === undefined
    ? undefined
    : stringifyEntityRef(
        parseEntityRef(String(written), {
          defaultKind: 'capability',
          defaultNamespace,
        }),
      );
}

/** The line and the column, counted from 1, of a place in a text. */
export function positionIn(
  text: string,
  start: number,
  end: number,
): NonNullable<InvalidCheck['position']> {
  const before = text.slice(0, start).split('\n');
  const column = before[before.length - 1].length + 1;
  return { line: before.length, column, start, end };
}
