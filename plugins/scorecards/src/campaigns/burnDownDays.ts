import {
  CampaignBurnDown,
  CampaignDay,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';

/** A day of the chart; without values where nothing is known, or not yet. */
interface DrawnDay {
  day: string;
  notDone?: number;
  unknown?: number;
}

/** Every day of the chart until its end: the days to come are empty. */
export function daysOf({
  points,
  from,
  to,
}: Pick<CampaignBurnDown, 'points' | 'from' | 'to'>): DrawnDay[] {
  const counts = new Map(points.map(point => [point.day, point.counts]));
  const days: DrawnDay[] = [];
  let day: string | undefined = from;
  while (day !== undefined && day <= to) {
    const { notDone, unknown } = counts.get(day) ?? {};
    days.push({ day, notDone, unknown });
    day = addDays(day, 1);
  }
  return days;
}

/** The stretches of days on which nothing was recorded. */
export function gapsOf(
  points: readonly CampaignDay[],
): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const { day, counts } of points) {
    if (counts) {
      isOpen = false;
    } else if (isOpen) {
      gaps[gaps.length - 1].to = day;
    } else {
      gaps.push({ from: day, to: day });
      isOpen = true;
    }
  }
  return gaps;
}
