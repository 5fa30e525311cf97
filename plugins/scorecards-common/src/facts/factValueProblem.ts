import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { RULE_LIMITS } from '../rules/ruleLimits';
import { isFullEntityRef } from './entityRefs';
import { FactDeclaration, FactType } from './Facts';

const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Why a value is not one of a declared type; nothing where it is. To be asked
 * when facts arrive; the evaluator asks as well, and never trusts what is stored.
 * @public
 */
export function factValueProblem(
  value: unknown,
  type: FactType,
): string | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? undefined
        : 'must be a finite number';
    case 'timestamp':
      return isTimestamp(value)
        ? undefined
        : 'must be a timestamp in ISO 8601 with a time zone';
    case 'string':
      return textProblem(value);
    default:
      return listProblem(value);
  }
}

/**
 * Why a value is not what a fact is declared to be; nothing where it is. Beside
 * the type, it looks whether there are refs where refs were promised.
 * @public
 */
export function declaredValueProblem(
  value: unknown,
  { type, entityRefs }: Pick<FactDeclaration, 'type' | 'entityRefs'>,
): string | undefined {
  const problem = factValueProblem(value, type);
  if (problem || !entityRefs) {
    return problem;
  }
  const isNone = value === '';
  return isNone || [value].flat().every(it => isFullEntityRef(String(it)))
    ? undefined
    : 'must be made of full entity refs such as component:default/example';
}

/** Whether a value is a moment in ISO 8601 with a time zone, on a day that exists. */
export function isTimestamp(value: unknown): value is string {
  const day =
    typeof value === 'string' ? TIMESTAMP.exec(value)?.[1] : undefined;
  return (
    day !== undefined &&
    !Number.isNaN(Date.parse(String(value))) &&
    // Date.parse lets 30 February pass as 2 March.
    (Number(day.slice(8)) <= 28 || isExistingDate(day))
  );
}

function textProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return 'must be a string';
  }
  return value.length > RULE_LIMITS.textLength
    ? `must have at most ${RULE_LIMITS.textLength} characters`
    : undefined;
}

function listProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) {
    return 'must be a list of strings';
  }
  if (value.length > RULE_LIMITS.listItems) {
    return `must have at most ${RULE_LIMITS.listItems} items`;
  }
  for (const item of value) {
    const problem = textProblem(item);
    if (problem) {
      return `must be a list of strings, each of which ${problem}`;
    }
  }
  return undefined;
}
