import { OrgModel } from '../model/OrgModel';
import { namesInSmells } from './namesInSmells';
import { OrgSmell, OrgSmells, smellKey } from './OrgSmell';

/** As many as somebody reads; the counts are of all. */
const MOST_NAMED = 100;

/**
 * What a change of the organisation does to its smells.
 * @public
 */
export interface SmellChanges {
  /** How many there are before and after. */
  counts: { before: number; after: number };
  /** Those that are no longer there, in the order of the rules; the first 100. */
  went: OrgSmell[];
  /** Those that were not there before, likewise. */
  came: OrgSmell[];
  /** What the refs in them are called, as far as they have titles. */
  names: Record<string, string>;
}

/**
 * Compares the smells of two models. A smell whose level changes goes and comes.
 * @public
 */
export function compareSmells(
  before: OrgSmells & { model: OrgModel },
  after: OrgSmells & { model: OrgModel },
): SmellChanges {
  const went = without(before.smells, after.smells);
  const came = without(after.smells, before.smells);
  return {
    counts: { before: before.smells.length, after: after.smells.length },
    ...{ went, came },
    names: {
      ...namesInSmells(went, before.model),
      ...namesInSmells(came, after.model),
    },
  };
}

function without(
  smells: readonly OrgSmell[],
  others: readonly OrgSmell[],
): OrgSmell[] {
  const known = new Set(others.map(keyWithLevel));
  return smells
    .filter(smell => !known.has(keyWithLevel(smell)))
    .slice(0, MOST_NAMED);
}

function keyWithLevel(smell: OrgSmell): string {
  return `${smell.level} ${smellKey(smell)}`;
}
