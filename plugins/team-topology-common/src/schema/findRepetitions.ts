import { KindProblem, NamedThing } from './KindProblem';
import { WrittenRef } from './WrittenRef';

/** Finds the refs in a list that name what an earlier one has named, however it was written. */
export function findRepetitions(
  refs: readonly WrittenRef[],
  what: NamedThing,
): KindProblem[] {
  const first = new Map<string, WrittenRef>();
  return refs.flatMap(written => {
    const earlier = first.get(written.ref);
    if (!earlier) {
      first.set(written.ref, written);
      return [];
    }
    const { field, value, ref } = written;
    const params = { value, ref, what, earlier: earlier.field };
    return [{ rule: 'repeated', field, params }];
  });
}
