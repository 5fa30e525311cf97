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
      return {
        rule: 'entity-too-deep',
        field: 'spec',
        params: { levels: DEEPEST },
      };
    }
    const inner = Object.values(value);
    values += inner.length;
    if (values > MOST_VALUES) {
      return {
        rule: 'entity-too-large',
        field: 'spec',
        params: { values: MOST_VALUES },
      };
    }
    for (const innerValue of inner) {
      open.push({ value: innerValue, depth: depth + 1 });
    }
  }
  return undefined;
}
