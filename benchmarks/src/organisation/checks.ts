import { Facts, factName, SUBJECTS } from './facts';

/** A condition as json-rules-engine reads it. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | {
      fact: string;
      operator: string;
      value: boolean | number | string | string[];
    };

/**
 * A check three times: as the rule of a scorecard, as the condition of a check
 * of Tech Insights, and as the JavaScript of the floor.
 */
export interface BenchmarkCheck {
  id: string;
  level: 'bronze' | 'silver' | 'gold';
  rule: string;
  condition: Condition;
  holds: (facts: Facts) => boolean;
}

/** @param variant - 0, 1 or 2: the same shape with something else in it */
type Shape = (
  a: string,
  b: string,
  variant: number,
) => Pick<BenchmarkCheck, 'rule' | 'condition' | 'holds'>;

const levels = ['bronze', 'silver', 'gold'] as const;
const TIERS = ['critical', 'standard', 'internal'];
const TAGS = ['alpha', 'beta', 'gamma'];

/** How high a limit is in a variant. */
const limitOf = (variant: number) => 5 + 20 * variant;

const enabled: Shape = (a, b, variant) => {
  const [first, second] = [factName(a, 'enabled'), factName(b, 'enabled')];
  if (variant === 0) {
    return {
      rule: `facts.bench.${first}`,
      condition: { all: [{ fact: first, operator: 'equal', value: true }] },
      holds: facts => facts[first] === true,
    };
  }
  return {
    rule: `facts.bench.${first} ${
      variant === 1 ? '||' : '&&'
    } facts.bench.${second}`,
    condition: {
      [variant === 1 ? 'any' : 'all']: [
        { fact: first, operator: 'equal', value: true },
        { fact: second, operator: 'equal', value: true },
      ],
    } as Condition,
    holds: facts =>
      variant === 1
        ? facts[first] === true || facts[second] === true
        : facts[first] === true && facts[second] === true,
  };
};

const enough: Shape = (a, _, variant) => {
  const limit = limitOf(variant);
  const fact = factName(a, 'count');
  return {
    rule: `facts.bench.${fact} >= ${limit}`,
    condition: {
      all: [{ fact, operator: 'greaterThanInclusive', value: limit }],
    },
    holds: facts => Number(facts[fact]) >= limit,
  };
};

const enabledAndLow: Shape = (a, b, variant) => {
  const limit = limitOf(variant) + 40;
  const first = factName(a, 'enabled');
  const second = factName(b, 'percent');
  return {
    rule: `facts.bench.${first} && facts.bench.${second} < ${limit}`,
    condition: {
      all: [
        { fact: first, operator: 'equal', value: true },
        { fact: second, operator: 'lessThan', value: limit },
      ],
    },
    holds: facts => facts[first] === true && Number(facts[second]) < limit,
  };
};

const important: Shape = (a, _, variant) => {
  const tiers = TIERS.filter((_tier, at) => at !== variant);
  const fact = factName(a, 'tier');
  return {
    rule: `facts.bench.${fact} in ['${tiers.join(`', '`)}']`,
    condition: { all: [{ fact, operator: 'in', value: tiers }] },
    holds: facts => tiers.includes(String(facts[fact])),
  };
};

const tagged: Shape = (a, _, variant) => {
  const tag = TAGS[variant];
  const fact = factName(a, 'tags');
  return {
    rule: `'${tag}' in facts.bench.${fact}`,
    condition: { all: [{ fact, operator: 'contains', value: tag }] },
    holds: facts => (facts[fact] as string[]).includes(tag),
  };
};

const enoughWhereCritical: Shape = (a, b, variant) => {
  const limit = limitOf(variant);
  const first = factName(a, 'tier');
  const second = factName(b, 'count');
  return {
    rule: `facts.bench.${first} != 'critical' || facts.bench.${second} > ${limit}`,
    condition: {
      any: [
        { fact: first, operator: 'notEqual', value: 'critical' },
        { fact: second, operator: 'greaterThan', value: limit },
      ],
    },
    holds: facts =>
      facts[first] !== 'critical' || Number(facts[second]) > limit,
  };
};

const shapes = [
  enabled,
  enough,
  enabledAndLow,
  important,
  tagged,
  enoughWhereCritical,
];

/** As many checks as are asked for, each another one; fewer are the first ones of more. */
export function checks(count: number): BenchmarkCheck[] {
  return Array.from({ length: count }, (_, at) => {
    const shape = at % shapes.length;
    const turn = Math.floor(at / shapes.length);
    const variant = Math.floor(turn / SUBJECTS.length);
    const subject = (step: number) =>
      SUBJECTS[(turn + shape + step) % SUBJECTS.length];
    return {
      id: `check-${at}`,
      level: levels[at % levels.length],
      ...shapes[shape](subject(0), subject(1), variant),
    };
  });
}
