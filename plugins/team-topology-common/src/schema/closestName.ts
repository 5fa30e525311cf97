const LONGEST = 40;

/**
 * The name that somebody probably meant: the one that takes the fewest typing
 * mistakes to get from. Nothing where none is near.
 * @public
 */
export function closestName(
  written: string,
  names: readonly string[],
): string | undefined {
  if (written.length > LONGEST) {
    return undefined;
  }
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
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
  const rows: number[][] = [];
  for (let i = 0; i <= written.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= meant.length; j++) {
      if (i === 0) {
        rows[i][j] = j;
        continue;
      }
      const wrong = written[i - 1] === meant[j - 1] ? 0 : 1;
      const swapped =
        i > 1 &&
        j > 1 &&
        written[i - 1] === meant[j - 2] &&
        written[i - 2] === meant[j - 1];
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + wrong,
        swapped ? rows[i - 2][j - 2] + 1 : Infinity,
      );
    }
  }
  return rows[written.length][meant.length];
}
