import { EntityProblem } from './EntityProblem';
import { WrittenRef } from './WrittenRef';

/** Finds the refs that name the thing itself where only another makes sense. */
export function findSelfReferences(
  refs: readonly WrittenRef[],
  self: { ref: string | undefined; what: string },
): EntityProblem[] {
  return refs
    .filter(({ ref }) => ref === self.ref)
    .map(({ field, value }) => ({
      rule: 'itself',
      field,
      params: { value, what: self.what },
    }));
}
