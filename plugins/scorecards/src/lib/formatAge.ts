const MINUTE = 60_000;

// From the longest; an age is given in the first unit that fits into it.
const UNITS = [
  { unit: 'day', milliseconds: 24 * 60 * MINUTE },
  { unit: 'hour', milliseconds: 60 * MINUTE },
  { unit: 'minute', milliseconds: MINUTE },
] as const;

/** An age in the words of a language, rounded down; at least a minute. */
export function formatAge(milliseconds: number, language: string): string {
  const { unit, milliseconds: size } =
    UNITS.find(it => milliseconds >= it.milliseconds) ?? UNITS[2];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.max(1, Math.floor(milliseconds / size)));
}
