import { isoDurationToMilliseconds } from '../facts/isoDuration';
import { DeclaredFact } from '../rules/FactCatalogue';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { FactLack } from './FactLack';
import { KnownFacts } from './KnownFacts';
import { ExplainedFact } from './Result';
import { shortenValue } from './shortenValue';

/** A fact that a check reads, with what is known about it. */
export interface FactReading extends DeclaredFact {
  lack?: FactLack;
}

/** A fact as somebody who looks sees it: the last good value, how old it is, and what failed. */
export function explainFact(
  { path, provider, fact, lack }: FactReading,
  options: { known: KnownFacts; now: Date; withheld: WithheldFacts },
): ExplainedFact {
  const { known, now, withheld } = options;
  const isWithheld = withheld.has(provider.id, fact.name);
  const source = known.source(provider.id);
  const observedAt = source?.observedAt;
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : Number.NaN;
  const failure =
    lack === 'wrong-value' && observedAt
      ? { message: `The value is not a ${fact.type}`, at: observedAt }
      : source && withheld.failureOf(source);
  return {
    name: path,
    type: fact.type,
    unit: fact.unit,
    description: fact.description,
    ...(isWithheld
      ? { withheld: true }
      : shortenValue(known.value(provider.id, fact.name))),
    observedAt,
    ageMs: Number.isFinite(age) ? Math.max(0, age) : undefined,
    stale: isStale(age, provider.maxAge),
    pushedBy: source && withheld.pusherOf(source),
    error: failure,
  };
}

/** Whether there is an observation that is too old, whatever else is wrong. */
function isStale(age: number, maxAge: string): boolean {
  return age > (isoDurationToMilliseconds(maxAge) ?? -Infinity);
}
