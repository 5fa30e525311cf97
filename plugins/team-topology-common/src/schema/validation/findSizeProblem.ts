import { EntityProblem } from '../EntityProblem';

const MOST_VALUES = 5_000;
const DEEPEST = 32;

/**
 * Finds out whether an entity is larger than anybody would write it. A check of
 * the fields would take its time with such an entity, at everybody's cost.
 */
export function findSizeProblem(entity: object): EntityProblem | undefined {
  const open: { value: unknown; depth: number }[] = [
    { value: entity, depth: 0 },
  ];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    if (depth > DEEPEST) {
      return problem(`is nested too deeply; allowed: ${DEEPEST} levels`);
    }
    const inner = Object.values(value);
    values += inner.length;
    if (values > MOST_VALUES) {
      return problem(`is too large; allowed: ${MOST_VALUES} values`);
    }
    for (const innerValue of inner) {
      open.push({ value: innerValue, depth: depth + 1 });
    }
  }
  return undefined;
}

function problem(words: string): EntityProblem {
  return { field: 'spec', message: `The entity ${words}` };
}
