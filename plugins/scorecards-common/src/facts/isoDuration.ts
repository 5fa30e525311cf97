const PATTERN =
  /^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000];

/**
 * The milliseconds of an ISO 8601 duration such as `PT6H` or `P1D`; nothing
 * where it is none. Months and years have no fixed length and are refused.
 * @public
 */
export function isoDurationToMilliseconds(text: string): number | undefined {
  const match = PATTERN.exec(text);
  return match?.slice(1).reduce((sum, amount, index) => {
    return sum + Number(amount ?? 0) * UNITS[index];
  }, 0);
}
