/**
 * A share of one in the words of a language, such as “91%”. It is rounded down,
 * so that only all of something is shown as all of it.
 * @param share - from 0 to 1
 * @param language - a BCP 47 tag such as `ja`
 * @throws RangeError where it is none
 * @public
 */
export function formatPercent(share: number, language: string): string {
  // A product such as 0.29 * 100 can come out a little below its whole number.
  const whole = Math.floor(share * 100 + 1e-9);
  return new Intl.NumberFormat(language, { style: 'percent' }).format(
    whole / 100,
  );
}
