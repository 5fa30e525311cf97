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

/** Units that every language has words for, by what a provider may call them. */
const MEASURES: Record<string, string> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  percent: 'percent',
  '%': 'percent',
  byte: 'byte',
  kilobyte: 'kilobyte',
  megabyte: 'megabyte',
  gigabyte: 'gigabyte',
};

/**
 * A number with its unit, such as “12 minutes” or “1 interaction”. Providers
 * give units as English words for many; those that are measures are said in the
 * language, the others stay English.
 */
export function formatQuantity(
  value: number,
  unit: string,
  language: string,
): string {
  const measure = MEASURES[unit] ?? MEASURES[singularOf(unit)];
  if (measure) {
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: measure,
      unitDisplay: measure === 'percent' ? 'short' : 'long',
    }).format(value);
  }
  const amount = new Intl.NumberFormat(language).format(value);
  return `${amount} ${value === 1 ? singularOf(unit) : unit}`;
}

/** The singular of a unit: “run per week” of “runs per week”. */
function singularOf(unit: string): string {
  const [things, ...per] = unit.split(' per ');
  const words = things.split(' ');
  const last = words.pop() ?? '';
  return [[...words, singularWord(last)].join(' '), ...per].join(' per ');
}

function singularWord(word: string): string {
  if (word === 'people') {
    return 'person';
  }
  return word
    .replace(/ies$/, 'y')
    .replace(/(s|x|z|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}
