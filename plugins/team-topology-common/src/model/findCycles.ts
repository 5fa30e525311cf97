/**
 * The members of all circles, where each thing leads to one other at most. Walks
 * from each once; without recursion, chains may be deep.
 */
export function findCycles(next: ReadonlyMap<string, string>): Set<string> {
  const cyclic = new Set<string>();
  const seen = new Set<string>();
  for (const start of next.keys()) {
    const path = new Set<string>();
    let current: string | undefined = start;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      path.add(current);
      current = next.get(current);
    }
    // Back on this very walk: from there on, it goes round.
    while (current !== undefined && path.has(current) && !cyclic.has(current)) {
      cyclic.add(current);
      current = next.get(current);
    }
  }
  return cyclic;
}
