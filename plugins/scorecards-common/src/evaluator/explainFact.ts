import { FactReading } from './FactReading';
import { ExplainedFact } from './Result';

/** A fact as somebody who looks sees it: the last good value, how old it is, and what failed. */
export function explainFact(
  { fact, source, value, lack }: FactReading,
  now: Date,
): ExplainedFact {
  const observedAt = source?.observedAt;
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : Number.NaN;
  return {
    name: fact.path,
    type: fact.fact.type,
    unit: fact.fact.unit,
    description: fact.fact.description,
    value,
    observedAt,
    ageMs: Number.isFinite(age) ? Math.max(0, age) : undefined,
    stale: lack === 'stale' || (value !== undefined && !(age <= fact.maxAge)),
    error:
      lack === 'wrong-value' && source?.observedAt
        ? {
            message: 'The value is not of the declared type',
            at: source.observedAt,
          }
        : source?.error,
  };
}
