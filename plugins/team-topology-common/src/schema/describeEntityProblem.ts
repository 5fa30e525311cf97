import { quoteValue } from '../reading/quoteValue';
import { EntityProblem } from './EntityProblem';

/**
 * Says in one English sentence what is wrong: it names the field, the value and
 * what is allowed.
 * @public
 */
export function describeEntityProblem(problem: EntityProblem): string {
  const { field, rule, params } = problem;
  switch (rule) {
    case 'entity-too-large':
      return `The entity is too large; allowed: ${params.values} values`;
    case 'entity-too-deep':
      return `The entity is nested too deeply; allowed: ${params.levels} levels`;
    case 'unknown-field': {
      const { kind, suggestion, allowed } = params;
      const hint = suggestion
        ? `did you mean ${suggestion}?`
        : `allowed: ${allowed.join(', ')}`;
      return `${field} is not a field of ${kind}; ${hint}`;
    }
    case 'not-this-version':
      return `${field} is ${quoteValue(params.value)}; allowed for a ${
        params.kind
      }: ${params.allowed}`;
    case 'missing':
      return `${field} is missing; ${params.allowed}`;
    case 'not-allowed-here':
      return `${field} is not allowed here: ${params.reason}`;
    case 'too-long':
      return `${field} has ${params.length} characters; allowed: up to ${params.limit}`;
    case 'not-a-date':
      return isValue(field, params, {
        why: looksLikeDate(params.value)
          ? ', which is not a date that exists'
          : '',
      });
    case 'not-a-ref':
      return isValue(field, params, {
        why: otherKind(params.value, params.kind),
      });
    case 'not-one-of': {
      const { value, allowed, suggestion } = params;
      const hint = suggestion
        ? ` (did you mean ${quoteValue(suggestion)}?)`
        : '';
      return isValue(field, { value, allowed: `${allowed.join(', ')}${hint}` });
    }
    case 'out-of-range':
    case 'wrong-value':
      return isValue(field, params);
    case 'itself':
      return `${field} is ${quoteValue(params.value)}, the ${
        params.what
      } itself; allowed: another ${params.what}`;
    case 'repeated':
      return `${field} is ${quoteValue(params.value)}, which ${
        params.first
      } names already; allowed: each ${params.what} once`;
    case 'before-first-day':
      return `${field} is ${quoteValue(params.value)}, which is before ${
        params.sinceField
      } ${quoteValue(params.since)}; allowed: that day or later`;
    case 'has-passed':
      return `${field} is ${quoteValue(
        params.value,
      )}, which has passed; allowed: ${params.today} or later`;
    case 'predicate-too-large':
      return `${field} has more than ${params.limit} conditions and values; allowed: at most ${params.limit}`;
    case 'predicate-too-deep':
      return `${field} is nested too deeply; allowed: at most ${params.levels} levels`;
    case 'path-too-long':
      return `${field} has a path of ${params.length} characters; allowed: up to ${params.limit}`;
    case 'not-a-path':
      return `${field} is not the path of a field; allowed: a path such as spec.type`;
    case 'not-alone':
      return `${field} has ${params.operator} next to other conditions; allowed: ${params.operator} alone`;
    case 'unknown-operator': {
      const { allowed, suggestion } = params;
      const hint = suggestion ? ` (did you mean ${suggestion}?)` : '';
      return `${field} is not an operator here; allowed: ${allowed.join(
        ', ',
      )}${hint}`;
    }
    default:
      return params.message;
  }
}

function isValue(
  field: string,
  { value, allowed }: { value: unknown; allowed: string },
  { why } = { why: '' },
): string {
  return `${field} is ${quoteValue(value)}${why}; allowed: ${allowed}`;
}

function looksLikeDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** What a reader might not see in a ref that looks right. */
function otherKind(value: unknown, kind: string): string {
  const written =
    typeof value === 'string'
      ? /^([a-z]{1,40}):/i.exec(value)?.[1].toLowerCase()
      : undefined;
  return written && written !== kind ? `, the ref of a ${written}` : '';
}
