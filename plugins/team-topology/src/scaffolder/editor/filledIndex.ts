/**
 * Where a row stands among those that are filled in, which are the only ones
 * that are handed over and judged. A blank row stands nowhere.
 */
export function filledIndex(
  rows: (string | undefined)[],
  index: number,
): number | undefined {
  const isFilledIn = (text: string | undefined) => Boolean(text?.trim());
  return isFilledIn(rows[index])
    ? rows.slice(0, index).filter(isFilledIn).length
    : undefined;
}
