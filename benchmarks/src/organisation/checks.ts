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

type Shape = (
  a: string,
  b: string,
  limit: number,
) => Pick<BenchmarkCheck, 'rule' | 'condition' | 'holds'>;

const levels = ['bronze', 'silver', 'gold'] as const;
const IMPORTANT = ['critical', 'standard'];

const enabled: Shape = a => {
  const fact = factName(a, 'enabled');
  return {
    rule: `facts.bench.${fact}`,
    condition: { all: [{ fact, operator: 'equal', value: true }] },
    holds: facts => facts[fact] === true,
  };
};

const enough: Shape = (a, _, limit) => {
  const fact = factName(a, 'count');
  return {
    rule: `facts.bench.${fact} >= ${limit}`,
    condition: {
      all: [{ fact, operator: 'greaterThanInclusive', value: limit }],
    },
    holds: facts => Number(facts[fact]) >= limit,
  };
};

const enabledAndLow: Shape = (a, b, limit) => {
  const first = factName(a, 'enabled');
  const second = factName(b, 'percent');
  return {
    rule: `facts.bench.${first} && facts.bench.${second} < ${limit + 40}`,
    condition: {
      all: [
        { fact: first, operator: 'equal', value: true },
        { fact: second, operator: 'lessThan', value: limit + 40 },
      ],
    },
    holds: facts => facts[first] === true && Number(facts[second]) < limit + 40,
  };
};

const important: Shape = a => {
  const fact = factName(a, 'tier');
  return {
    rule: `facts.bench.${fact} in ['critical', 'standard']`,
    condition: { all: [{ fact, operator: 'in', value: IMPORTANT }] },
    holds: facts => IMPORTANT.includes(String(facts[fact])),
  };
};

const tagged: Shape = a => {
  const fact = factName(a, 'tags');
  return {
    rule: `'alpha' in facts.bench.${fact}`,
    condition: { all: [{ fact, operator: 'contains', value: 'alpha' }] },
    holds: facts => (facts[fact] as string[]).includes('alpha'),
  };
};

const enoughWhereCritical: Shape = (a, b, limit) => {
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

/** As many checks as are asked for; fewer are the first ones of more. */
export function checks(count: number): BenchmarkCheck[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `check-${at}`,
    level: levels[at % levels.length],
    ...shapes[at % shapes.length](
      SUBJECTS[at % 4],
      SUBJECTS[(at + 1 + (at % 3)) % 4],
      5 + (at % 30),
    ),
  }));
}
