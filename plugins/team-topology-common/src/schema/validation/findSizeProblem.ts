import { fillSentence } from '../../reading/sentences';
import { EntityProblem } from '../EntityProblem';

const MOST_VALUES = 5_000;
const DEEPEST = 32;

/**
 * How an entity can be too large, in English, by rule. Other languages have
 * sentences of their own for the same rules and places.
 * @public
 */
export const SIZE_SENTENCES = {
  'size.tooLarge': 'The entity is too large; allowed: {most} values',
  'size.tooDeep': 'The entity is nested too deeply; allowed: {most} levels',
} as const;

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
      return problemOf('size.tooDeep', DEEPEST);
    }
    const inner = Object.values(value);
    values += inner.length;
    if (values > MOST_VALUES) {
      return problemOf('size.tooLarge', MOST_VALUES);
    }
    for (const innerValue of inner) {
      open.push({ value: innerValue, depth: depth + 1 });
    }
  }
  return undefined;
}

function problemOf(
  rule: keyof typeof SIZE_SENTENCES,
  most: number,
): EntityProblem {
  const params = { most };
  const message = fillSentence(SIZE_SENTENCES[rule], params);
  return { field: 'spec', message, rule, params };
}
