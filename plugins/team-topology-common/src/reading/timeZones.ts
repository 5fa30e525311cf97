/**
 * Whether a text is the name of a time zone, such as `Asia/Tokyo` or `UTC`. An
 * offset such as `+09:00` is none: it does not say when clocks change.
 * @public
 */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) {
    return false;
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * Tells what the clocks of a time zone show: a number of milliseconds that is
 * that date and time when it is read as UTC.
 */
export function clockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return instant => {
    const fields = new Map(
      format.formatToParts(instant).map(({ type, value }) => [type, value]),
    );
    const field = (name: Intl.DateTimeFormatPartTypes) =>
      Number(fields.get(name));
    const isBeforeChrist = fields.get('era')?.startsWith('B');
    const shown = new Date(0);
    shown.setUTCFullYear(
      isBeforeChrist ? 1 - field('year') : field('year'),
      field('month') - 1,
      field('day'),
    );
    shown.setUTCHours(field('hour'), field('minute'), field('second'));
    // Zones differ by whole seconds.
    return shown.getTime() + (instant - Math.floor(instant / 1000) * 1000);
  };
}
