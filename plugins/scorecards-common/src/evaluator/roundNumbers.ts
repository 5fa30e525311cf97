import { EntityJudge, Judgement } from './EntityJudge';
import { PlannedCheck, ScorecardPlan } from './ScorecardPlan';

/** How numbers may be rounded, from the shortest. */
const ROUNDINGS: ((value: number) => number)[] = [
  value => Math.round(value * 100) / 100,
  value => Number(value.toPrecision(6)),
  value => value,
];

/**
 * How numbers are written in the message of a check: as short as the rule gives
 * the same answer to the numbers as they are written. What says "15 minutes,
 * target 15" of a check that failed by 15.004 contradicts itself.
 */
export function roundNumbers(
  check: PlannedCheck,
  { state }: Judgement,
  { judge, plan }: { judge: EntityJudge; plan: ScorecardPlan },
): (value: number) => number {
  const [shortest] = ROUNDINGS;
  if (state !== 'pass' && state !== 'fail') {
    return shortest;
  }
  const numbers = check.reads.flatMap(place => {
    const { provider, fact } = plan.facts[place];
    const value = judge.facts.value(provider.id, fact.name);
    return typeof value === 'number'
      ? [{ provider: provider.id, name: fact.name, value }]
      : [];
  });
  const keepsState = (round: (value: number) => number) => {
    const rounded = new Map<string, Map<string, number>>();
    for (const { provider, name, value } of numbers) {
      const values = rounded.get(provider) ?? new Map<string, number>();
      rounded.set(provider, values.set(name, round(value)));
    }
    const context = judge.facts.contextWith(rounded);
    return judge.isSameWith(check, state, context);
  };
  const isExact = (round: (value: number) => number) =>
    numbers.every(({ value }) => round(value) === value);
  return (
    ROUNDINGS.find(round => isExact(round) || keepsState(round)) ??
    (value => value)
  );
}
