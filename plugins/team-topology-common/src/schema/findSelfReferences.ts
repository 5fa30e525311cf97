import { KindProblem, NamedThing } from './KindProblem';
import { WrittenRef } from './WrittenRef';

/** Finds the refs that name the thing itself where only another makes sense. */
export function findSelfReferences(
  refs: readonly WrittenRef[],
  self: { ref: string | undefined; what: NamedThing },
): KindProblem[] {
  return refs
    .filter(({ ref }) => ref === self.ref)
    .map(({ field, value, ref }) => ({
      rule: 'itself',
      field,
      params: { value, ref, what: self.what },
    }));
}
