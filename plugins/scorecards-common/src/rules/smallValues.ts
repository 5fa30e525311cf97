import { FactValue } from '../facts/Facts';
import { DeclaredFact } from './FactCatalogue';

const ITEMS = 32;
const CHARACTERS = 64;
const TEXT = 'x'.repeat(CHARACTERS);
const LIST = Array.from({ length: ITEMS }, () => TEXT);

/** The largest small value of each fact, by provider and name; of a few, as a rule reads. */
export function largestSmallValues(
  facts: readonly DeclaredFact[],
): (provider: string, name: string) => FactValue | undefined {
  return (provider, name) => {
    const known = facts.find(
      it => it.provider.id === provider && it.fact.name === name,
    );
    return known?.fact.type === 'string-list' ? LIST : TEXT;
  };
}

/** Whether a value is no larger than the largest small one of its type. */
export function isSmall(value: FactValue | undefined): boolean {
  if (Array.isArray(value)) {
    return value.length <= ITEMS && value.every(it => it.length <= CHARACTERS);
  }
  return typeof value !== 'string' || value.length <= CHARACTERS;
}
