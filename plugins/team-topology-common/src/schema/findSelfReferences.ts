import { EntityProblem } from './EntityProblem';
import { WrittenRef } from './WrittenRef';
import { quoteValue } from '../reading/quoteValue';

/** Finds the refs that name the thing itself where only another makes sense. */
export function findSelfReferences(
  refs: readonly WrittenRef[],
  self: { ref: string | undefined; what: string },
): EntityProblem[] {
  return refs
    .filter(({ ref }) => ref === self.ref)
    .map(({ field, value }) => ({
      field,
      message: `${field} is ${quoteValue(value)}, the ${
        self.what
      } itself; allowed: another ${self.what}`,
    }));
}
