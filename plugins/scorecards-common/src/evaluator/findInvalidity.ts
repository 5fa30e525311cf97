import { RuleProblem } from '../rules/RuleProblem';
import { findCheckProblems } from '../schema/findCheckProblems';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { UnknownFields } from '../schema/readScorecard';
import { positionIn } from './positionIn';
import { readCapability } from './readCapability';
import { InvalidCheck } from './Result';

/** A check's surroundings. */
export interface CheckPlace {
  index: number;
  earlier: readonly unknown[];
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
  const field = `spec.checks[${place.index}]`;
  const found: Omit<InvalidCheck, 'check'>[] = findCheckProblems(check, {
    ...place,
    field,
  }).map(problem => ({
    field: problem.field.slice(field.length + 1),
    message: problem.message,
  }));
  if (typeof check.id !== 'string') {
    found.push({
      field: 'id',
      message: `${field}.id is ${quoteValue(check.id)}`,
    });
  }
  try {
    readCapability(check.capability, place.defaultNamespace);
  } catch {
    const message = `${field}.capability is ${quoteValue(
      check.capability,
    )}; allowed: the ref of a capability`;
    found.push({ field: 'capability', message });
  }
  for (const { field: name, text, problems } of place.ruleProblems) {
    for (const { message, start, end, suggestion } of problems) {
      const position = positionIn(text, start, end);
      found.push({ field: name, message, position, suggestion });
    }
  }
  const id = typeof check.id === 'string' ? check.id : `checks[${place.index}]`;
  return found.map(problem => ({ check: id, ...problem }));
}
