import { FactType, FactValue } from '../facts/Facts';
import { factValueProblem } from '../facts/factValueProblem';

// Fake timers put another class in the place of Date, which CEL does not know.
const RealDate = Date;

/** A moment as rules see it. */
export function ruleMoment(milliseconds: number): Date {
  return new RealDate(milliseconds);
}

/** A stored value as rules see it; nothing where it is not of the declared type. */
export function ruleValue(value: FactValue, type: FactType): unknown {
  if (type !== 'timestamp') {
    return factValueProblem(value, type) === undefined ? value : undefined;
  }
  // Whether it is well written was asked when it arrived.
  const milliseconds = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds) ? undefined : ruleMoment(milliseconds);
}
