const LONGEST = 80;

/**
 * The name that somebody probably meant: the one that takes the fewest typing
 * mistakes to get from. Nothing where none is near.
 * @public
 */
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
    // As many letters must be added or taken away as the lengths differ.
    if (Math.abs(written.length - name.length) >= fewest) {
      continue;
    }
    const mistakes = countMistakes(written.toLowerCase(), name.toLowerCase());
    if (mistakes < fewest) {
      closest = name;
      fewest = mistakes;
    }
  }
  return closest;
}

/** Letters that are missing, too many, wrong, or swapped with their neighbour. */
function countMistakes(written: string, meant: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (let i = 1; i <= written.length; i++) {
    const row = [i];
    for (let j = 1; j <= meant.length; j++) {
      const wrong = written[i - 1] === meant[j - 1] ? 0 : 1;
      let fewest = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
      const swapped =
        i > 1 &&
        j > 1 &&
        written[i - 1] === meant[j - 2] &&
        written[i - 2] === meant[j - 1];
      if (swapped) {
        fewest = Math.min(fewest, beforeLast[j - 2] + 1);
      }
      row.push(fewest);
    }
    beforeLast = last;
    last = row;
  }
  return last[meant.length];
}
