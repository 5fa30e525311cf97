const UNITS: [string, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A time span in its largest whole unit, such as `3 days`. */
export function readableAge(milliseconds: number): string | undefined {
  if (!Number.isFinite(milliseconds)) {
    return undefined;
  }
  for (const [name, length] of UNITS) {
    const amount = Math.floor(milliseconds / length);
    if (amount >= 1) {
      return `${amount} ${name}${amount === 1 ? '' : 's'}`;
    }
  }
  return 'less than a minute';
}
