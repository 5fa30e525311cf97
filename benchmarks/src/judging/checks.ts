import type { Facts } from './organisation';

/** A check twice: as the rule of a scorecard, and as the JavaScript of the floor. */
export interface BenchmarkCheck {
  id: string;
  level: 'bronze' | 'silver' | 'gold';
  rule: string;
  holds: (facts: Facts) => boolean;
}

const providers = ['source', 'build', 'runtime', 'documents'];
const levels = ['bronze', 'silver', 'gold'] as const;

/** Shapes of rules as scorecards have them, each with one or two facts. */
const shapes: ((
  a: string,
  b: string,
  limit: number,
) => Pick<BenchmarkCheck, 'rule' | 'holds'>)[] = [
  a => ({
    rule: `facts.${a}.enabled`,
    holds: facts => facts[a].enabled,
  }),
  (a, _, limit) => ({
    rule: `facts.${a}.count >= ${limit}`,
    holds: facts => facts[a].count >= limit,
  }),
  (a, b, limit) => ({
    rule: `facts.${a}.enabled && facts.${b}.percent < ${limit + 40}`,
    holds: facts => facts[a].enabled && facts[b].percent < limit + 40,
  }),
  a => ({
    rule: `facts.${a}.tier in ['critical', 'standard']`,
    holds: facts => ['critical', 'standard'].includes(facts[a].tier),
  }),
  a => ({
    rule: `facts.${a}.tags.exists(tag, tag.startsWith('al'))`,
    holds: facts => facts[a].tags.some(tag => tag.startsWith('al')),
  }),
  (a, b, limit) => ({
    rule: `facts.${a}.tier != 'critical' || facts.${b}.count > ${limit}`,
    holds: facts => facts[a].tier !== 'critical' || facts[b].count > limit,
  }),
];

/** Fifty checks, the first ten of the first scorecard and so on. */
export const CHECKS: BenchmarkCheck[] = Array.from({ length: 50 }, (_, at) => ({
  id: `check-${at}`,
  level: levels[at % levels.length],
  ...shapes[at % shapes.length](
    providers[at % 4],
    providers[(at + 1 + (at % 3)) % 4],
    5 + (at % 30),
  ),
}));
