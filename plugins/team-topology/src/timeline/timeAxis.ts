import { addDays } from '@kumiki/backstage-plugin-team-topology-common';

/** What is in sight of time: from the first day to before the last. */
export interface AxisRange {
  /** `YYYY-MM-DD`. */
  from: string;
  /** `YYYY-MM-DD`; the day itself is not in sight any more. */
  to: string;
}

/** A day with a line and a label on the axis. */
export interface AxisTick {
  day: string;
  /** How much of the day the label tells. */
  unit: AxisUnit;
}

/** What one step of the axis is. */
export type AxisUnit = 'year' | 'quarter' | 'month' | 'day';

/** The spans that can be chosen by name, in days; the first is everything. */
export const AXIS_PRESETS = { all: Infinity, '5y': 1826, '1y': 365, '3m': 91 };

/** The name of a span. */
export type AxisPreset = keyof typeof AXIS_PRESETS;

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Nobody needs to see less than that. */
const LEAST_DAYS = 7;

/** Room after the last day, for ends that are planned, as a share of the whole. */
const ROOM_AFTER = 0.04;

/** How many pixels a label takes with the space around it. */
const LABEL_WIDTH = 72;

const STEPS: { unit: AxisUnit; count: number; days: number }[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30.5 },
  { unit: 'quarter', count: 3, days: 91.5 },
  { unit: 'year', count: 12, days: 365 },
  { unit: 'year', count: 24, days: 730 },
  { unit: 'year', count: 60, days: 1826 },
  { unit: 'year', count: 120, days: 3652 },
];

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_IN_MILLISECONDS);
}

/** The day so many days later; the day itself at the ends of the calendar. */
export function movedBy(day: string, days: number): string {
  return addDays(day, Math.round(days)) ?? day;
}

/** Where a day begins, as a share of what is in sight; below 0 and above 1 outside of it. */
export function shareOf(day: string, { from, to }: AxisRange): number {
  return daysBetween(from, day) / daysBetween(from, to);
}

/** The day at a share of what is in sight. */
export function dayAt(share: number, { from, to }: AxisRange): string {
  const days = Math.floor(share * daysBetween(from, to));
  return movedBy(from, Math.max(0, Math.min(days, daysBetween(from, to) - 1)));
}

/** Everything that a timeline tells, with room for what is planned. */
export function wholeRange(timeline: AxisRange): AxisRange {
  const { from, to } = timeline;
  const days = Math.max(LEAST_DAYS, daysBetween(from, to));
  const room = Math.max(1, Math.ceil(days * ROOM_AFTER));
  return { from, to: movedBy(to, room + 1) };
}

/** The last days of a timeline, so many as a preset says. */
export function presetRange(preset: AxisPreset, whole: AxisRange): AxisRange {
  const days = AXIS_PRESETS[preset];
  return days >= daysBetween(whole.from, whole.to)
    ? whole
    : { from: movedBy(whole.to, -days), to: whole.to };
}

/** Shows so many times more or less, around the middle. */
export function zoomed(
  range: AxisRange,
  factor: number,
  whole: AxisRange,
): AxisRange {
  const length = daysBetween(range.from, range.to);
  const wanted = Math.max(LEAST_DAYS, Math.round(length * factor));
  return within(
    {
      from: movedBy(range.from, (length - wanted) / 2),
      to: movedBy(range.from, (length - wanted) / 2 + wanted),
    },
    whole,
  );
}

/** Moves what is in sight by a share of its length. */
export function panned(
  range: AxisRange,
  share: number,
  whole: AxisRange,
): AxisRange {
  const days = daysBetween(range.from, range.to) * share;
  const step = Math.sign(days) * Math.max(1, Math.round(Math.abs(days)));
  return within(
    { from: movedBy(range.from, step), to: movedBy(range.to, step) },
    whole,
  );
}

/** Keeps the length where that is possible, and stays within the whole. */
export function within(range: AxisRange, whole: AxisRange): AxisRange {
  const length = daysBetween(range.from, range.to);
  if (length >= daysBetween(whole.from, whole.to)) {
    return whole;
  }
  if (range.from < whole.from) {
    return { from: whole.from, to: movedBy(whole.from, length) };
  }
  if (range.to > whole.to) {
    return { from: movedBy(whole.to, -length), to: whole.to };
  }
  return range;
}

/** The days that have a label, as many as fit into so many pixels. */
export function axisTicks(range: AxisRange, width: number): AxisTick[] {
  const most = Math.max(2, Math.floor(width / LABEL_WIDTH));
  const length = daysBetween(range.from, range.to);
  const step =
    STEPS.find(({ days }) => length / days <= most) ?? STEPS[STEPS.length - 1];
  const { unit, count } = step;
  return unit === 'day'
    ? daySteps(range, count)
    : monthSteps(range, count).map(day => ({ day, unit }));
}

function daySteps(range: AxisRange, count: number): AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let day = range.from; day < range.to; day = movedBy(day, count)) {
    ticks.push({ day, unit: 'day' });
  }
  return ticks;
}

function monthSteps({ from, to }: AxisRange, count: number): string[] {
  const months = monthOf(from);
  const days: string[] = [];
  for (
    let month = Math.floor(months / count) * count;
    firstOf(month) < to && month < 12 * 10_000;
    month += count
  ) {
    if (firstOf(month) >= from) {
      days.push(firstOf(month));
    }
  }
  return days;
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
