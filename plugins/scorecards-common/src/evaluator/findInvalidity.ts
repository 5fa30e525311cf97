import { RuleProblem } from '../rules/RuleProblem';
import { findCheckProblems } from '../schema/findCheckProblems';
import { quote } from '../schema/quote';
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
  ruleProblems: readonly RuleProblem[];
}

/** Everything that makes a check impossible to evaluate. */
export function findInvalidity(
  check: UnknownFields,
  place: CheckPlace,
): InvalidCheck[] {
  const field = `spec.checks[${place.index}]`;
  const rule = typeof check.rule === 'string' ? check.rule : '';
  const found: Omit<InvalidCheck, 'check'>[] = findCheckProblems(check, {
    ...place,
    field,
  }).map(problem => ({
    field: problem.field.slice(field.length + 1),
    message: problem.message,
  }));
  if (typeof check.id !== 'string') {
    found.push({ field: 'id', message: `${field}.id is ${quote(check.id)}` });
  }
  try {
    readCapability(check.capability, place.defaultNamespace);
  } catch {
    const message = `${field}.capability is ${quote(
      check.capability,
    )}; allowed: the ref of a capability`;
    found.push({ field: 'capability', message });
  }
  for (const { message, start, end, suggestion } of place.ruleProblems) {
    const position = positionIn(rule, start, end);
    found.push({ field: 'rule', message, position, suggestion });
  }
  const id = typeof check.id === 'string' ? check.id : `checks[${place.index}]`;
  return found.map(problem => ({ check: id, ...problem }));
}
