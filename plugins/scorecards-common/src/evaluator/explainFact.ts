import { FactValue } from '../facts/Facts';
import { DeclaredFact } from '../rules/FactCatalogue';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { FactLack, KnownFacts, momentOf } from './KnownFacts';
import { ExplainedFact } from './Result';
import { maxAgeOf } from './ScorecardPlan';

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
  const age = observedAt ? now.getTime() - momentOf(observedAt) : Number.NaN;
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
    // Too old is stale, whatever else is wrong.
    stale: age > maxAgeOf(provider),
    pushedBy: source && withheld.pusherOf(source),
    error: failure,
  };
}

const MOST_ITEMS = 100;

const MOST_CHARACTERS = 2_000;

/**
 * A value, short enough to stand beside every check that reads it. Of a longer
 * one it is the beginning, with how long the whole is.
 */
export function shortenValue(value: FactValue | undefined): {
  value?: FactValue;
  length?: number;
} {
  if (typeof value === 'string') {
    return value.length > MOST_CHARACTERS
      ? { value: value.slice(0, MOST_CHARACTERS), length: value.length }
      : { value };
  }
  if (!Array.isArray(value)) {
    return { value };
  }
  const shown = takeWhatFits(value);
  return shown.length < value.length
    ? { value: shown, length: value.length }
    : { value };
}

/** Whole items only: a part of a name is another name. */
function takeWhatFits(items: readonly string[]): string[] {
  const taken: string[] = [];
  let characters = 0;
  for (const item of items) {
    characters += item.length;
    if (taken.length === MOST_ITEMS || characters > MOST_CHARACTERS) {
      break;
    }
    taken.push(item);
  }
  return taken;
}
