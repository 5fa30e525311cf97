/** The units in which people say how long something takes. */
export const DURATION_UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

/** A unit in which people say how long something takes. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A duration as people say it. */
export interface Duration {
  amount: number;
  unit: DurationUnit;
}

const MINUTES: Readonly<Record<DurationUnit, number>> = {
  minutes: 1,
  hours: 60,
  days: 24 * 60,
  weeks: 7 * 24 * 60,
};

const ISO =
  /^P(?=[0-9T])(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?)?$/;

/** Reads an ISO 8601 duration, in the largest unit that says it exactly. */
export function readDuration(text: string): Duration | undefined {
  const match = ISO.exec(text);
  if (!match) {
    return undefined;
  }
  const [weeks, days, hours, minutes] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  // As it is written, where it is written in one unit: seven days need not be a week.
  const single = [
    { amount: weeks, unit: 'weeks' as const },
    { amount: days, unit: 'days' as const },
    { amount: hours, unit: 'hours' as const },
    { amount: minutes, unit: 'minutes' as const },
  ].filter(({ amount }) => amount > 0);
  if (single.length === 1) {
    return single[0];
  }
  const total =
    weeks * MINUTES.weeks +
    days * MINUTES.days +
    hours * MINUTES.hours +
    minutes;
  const unit =
    (['days', 'hours'] as const).find(it => total % MINUTES[it] === 0) ??
    'minutes';
  return total > 0 ? { amount: total / MINUTES[unit], unit } : undefined;
}

/** Writes a duration in ISO 8601. */
export function writeDuration({ amount, unit }: Duration): string {
  switch (unit) {
    case 'weeks':
      return `P${amount}W`;
    case 'days':
      return `P${amount}D`;
    case 'hours':
      return `PT${amount}H`;
    default:
      return `PT${amount}M`;
  }
}
