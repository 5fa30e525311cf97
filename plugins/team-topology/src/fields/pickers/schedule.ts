/** The ways in which people say when something runs; `other` is written in cron. */
export const SCHEDULE_RHYTHMS = [
  'hourly',
  'daily',
  'weekdays',
  'weekly',
  'monthly',
  'other',
] as const;

/** A way in which people say when something runs. */
export type ScheduleRhythm = (typeof SCHEDULE_RHYTHMS)[number];

/** When something runs, as people say it. */
export interface Schedule {
  rhythm: ScheduleRhythm;
  /** Such as `03:00`; of `hourly`, only the minutes count. */
  time: string;
  /** From 0, which is Sunday, to 6. */
  weekday: number;
  /** From 1 to 28, which every month has. */
  dayOfMonth: number;
  /** As it is written, where it cannot be said in words. */
  cron: string;
}

const DEFAULTS: Schedule = {
  rhythm: 'daily',
  time: '03:00',
  weekday: 1,
  dayOfMonth: 1,
  cron: '0 3 * * *',
};

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Reads five cron fields. */
export function readSchedule(cron: string | undefined): Schedule {
  if (cron === undefined || cron.trim() === '') {
    return DEFAULTS;
  }
  const [minute, hour, day, month, weekday, ...more] = cron.trim().split(/\s+/);
  const other = { ...DEFAULTS, rhythm: 'other' as const, cron };
  const at = timeOf(minute, hour === '*' ? '0' : hour);
  if (at === undefined || month !== '*' || more.length > 0) {
    return other;
  }
  const known = { ...DEFAULTS, time: at, cron };
  if (hour === '*') {
    return day === '*' && weekday === '*'
      ? { ...known, rhythm: 'hourly' }
      : other;
  }
  if (day === '*' && weekday === '*') {
    return { ...known, rhythm: 'daily' };
  }
  if (day === '*' && /^(1-5|MON-FRI)$/i.test(weekday)) {
    return { ...known, rhythm: 'weekdays' };
  }
  const dayOfWeek = weekdayOf(weekday);
  if (day === '*' && dayOfWeek !== undefined) {
    return { ...known, rhythm: 'weekly', weekday: dayOfWeek };
  }
  const dayOfMonth = numberIn(day, 1, 28);
  return weekday === '*' && dayOfMonth !== undefined
    ? { ...known, rhythm: 'monthly', dayOfMonth }
    : other;
}

/** Writes a schedule as five cron fields. */
export function writeSchedule(schedule: Schedule): string {
  const { rhythm, time, weekday, dayOfMonth, cron } = schedule;
  const [hour, minute] = time.split(':').map(Number);
  switch (rhythm) {
    case 'hourly':
      return `${minute} * * * *`;
    case 'daily':
      return `${minute} ${hour} * * *`;
    case 'weekdays':
      return `${minute} ${hour} * * 1-5`;
    case 'weekly':
      return `${minute} ${hour} * * ${weekday}`;
    case 'monthly':
      return `${minute} ${hour} ${dayOfMonth} * *`;
    default:
      return cron;
  }
}

function timeOf(minute: string, hour: string): string | undefined {
  const [h, m] = [numberIn(hour, 0, 23), numberIn(minute, 0, 59)];
  return h === undefined || m === undefined
    ? undefined
    : [h, m].map(it => String(it).padStart(2, '0')).join(':');
}

function weekdayOf(text: string): number | undefined {
  const named = DAYS.indexOf(text.toLocaleUpperCase('en-US'));
  const numbered = numberIn(text, 0, 7);
  return named >= 0 ? named : numbered && numbered % 7;
}

function numberIn(
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  const value = /^[0-9]{1,2}$/.test(text ?? '') ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}
