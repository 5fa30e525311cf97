import {
  addDays,
  daysBetween,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isoDurationToMilliseconds } from '../facts/isoDuration';
import { CampaignEntity } from '../kinds/Campaign';

const DAY_MS = 24 * 60 * 60_000;

/**
 * The day of the latest reminder of a campaign up to a day, both `YYYY-MM-DD`;
 * nothing where there has been none, where the campaign has none, and after its
 * due day.
 *
 * Reminders are counted back from the last one, so that they are as far apart as
 * `every` says. The first is one `every` after the start at the earliest: the
 * start itself is told. The last one is always sent if it is after the start.
 *
 * @public
 */
export function latestReminder(
  spec: Pick<CampaignEntity['spec'], 'starts' | 'due' | 'reminders'>,
  today: string,
): string | undefined {
  const { starts, due, reminders } = spec;
  const every = wholeDays(reminders?.every);
  const before = wholeDays(reminders?.last ?? reminders?.every);
  if (every === undefined || every < 1 || before === undefined || today > due) {
    return undefined;
  }
  const last = addDays(due, -before);
  if (last === undefined || last <= starts) {
    return undefined;
  }
  if (today >= last) {
    return last;
  }
  const back = Math.ceil(daysBetween(today, last) / every) * every;
  const day = addDays(last, -back);
  const earliest = addDays(starts, every);
  return day !== undefined && earliest !== undefined && day >= earliest
    ? day
    : undefined;
}

/** Of an ISO 8601 duration; nothing where it is none. */
function wholeDays(duration: string | undefined): number | undefined {
  const milliseconds = isoDurationToMilliseconds(duration ?? '');
  return milliseconds === undefined
    ? undefined
    : Math.floor(milliseconds / DAY_MS);
}
