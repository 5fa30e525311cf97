/**
 * How long something has lasted, as an ISO 8601 duration of its two largest
 * units, such as `P2Y7M`; below a month in days.
 * @param since - `YYYY-MM-DD`, as `at`; nothing where it does not lie
 *   before `at`
 */
export function ageBetween(since: string, at: string): string | undefined {
  if (since >= at) {
    return undefined;
  }
  const [fromYear, fromMonth, fromDay] = partsOf(since);
  const [year, month, day] = partsOf(at);
  const months =
    (year - fromYear) * 12 + month - fromMonth - (day < fromDay ? 1 : 0);
  if (months === 0) {
    return `P${Math.round((Date.parse(at) - Date.parse(since)) / 86_400_000)}D`;
  }
  const years = Math.floor(months / 12);
  return `P${years ? `${years}Y` : ''}${months % 12 ? `${months % 12}M` : ''}`;
}

function partsOf(date: string): number[] {
  return date.split('-').map(Number);
}
