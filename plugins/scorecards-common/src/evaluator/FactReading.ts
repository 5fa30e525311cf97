import { EntityFacts, FactValue } from '../facts/Facts';
import { factValueProblem } from '../facts/factValueProblem';
import { PlannedFact } from './ScorecardPlan';

/** Why a fact is not known. */
export type FactLack =
  | 'never-observed'
  | 'stale'
  | 'provider-failed'
  | 'wrong-value';

/** What is known about a fact of an entity. */
export interface FactReading {
  fact: PlannedFact;
  /** What the provider said last, if it said anything. */
  source?: EntityFacts;
  /** The last good value, fresh or not; only to be judged where nothing lacks. */
  value?: FactValue;
  lack?: FactLack;
}

/** Reads a fact from what the providers said about the entity. */
export function readFact(
  fact: PlannedFact,
  sources: readonly EntityFacts[],
  now: number,
): FactReading {
  const source = sources.find(it => it.provider === fact.provider.id);
  if (!source) {
    return { fact, lack: 'never-observed' };
  }
  const { name, type } = fact.fact;
  const value = Object.hasOwn(source.values, name)
    ? source.values[name]
    : undefined;
  if (source.error) {
    return { fact, source, value, lack: 'provider-failed' };
  }
  if (value === undefined || value === null || !source.observedAt) {
    return { fact, source, lack: 'never-observed' };
  }
  // A time that cannot be read makes the comparison fail, so it counts as stale.
  if (!(now - Date.parse(source.observedAt) <= fact.maxAge)) {
    return { fact, source, value, lack: 'stale' };
  }
  if (factValueProblem(value, type)) {
    return { fact, source, value, lack: 'wrong-value' };
  }
  return { fact, source, value };
}

/** Whether a lack is a failure (`error`), and not just something missing (`unknown`). */
export function isFailure(lack: FactLack): boolean {
  return lack === 'provider-failed' || lack === 'wrong-value';
}
