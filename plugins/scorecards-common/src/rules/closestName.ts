const LONGEST = 80;

/** The name that is the fewest typing mistakes away; none where all are far. */
export function closestName(
  written: string,
  names: Iterable<string>,
): string | undefined {
  if (written.length > LONGEST) {
    return undefined;
  }
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) < fewest) {
      const mistakes = countMistakes(
        written.toLocaleLowerCase('en-US'),
        name.toLocaleLowerCase('en-US'),
      );
      if (mistakes < fewest) {
        closest = name;
        fewest = mistakes;
      }
    }
  }
  return closest;
}

/** Letters to add, remove, replace, or swap with their neighbour; row by row. */
function countMistakes(written: string, meant: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (let i = 1; i <= written.length; i++) {
    const current = [i];
    for (let j = 1; j <= meant.length; j++) {
      const swapped =
        i > 1 &&
        j > 1 &&
        written[i - 1] === meant[j - 2] &&
        written[i - 2] === meant[j - 1];
      current[j] = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (written[i - 1] === meant[j - 1] ? 0 : 1),
        swapped ? before[j - 2] + 1 : Infinity,
      );
    }
    before = previous;
    previous = current;
  }
  return previous[meant.length];
}
