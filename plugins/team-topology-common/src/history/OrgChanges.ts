import { OrgChange } from '../changes/OrgChange';
import { DaySource } from './OrgHistory';

/**
 * What has changed on a day, compared with the day before.
 * @public
 */
export interface OrgChangeDay {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Where what is said of that day comes from. */
  source: DaySource;
  /** Sorted by what they are about, then by ref; never empty. */
  changes: OrgChange[];
}

/**
 * What has changed from one day to another, day by day.
 * @public
 */
export interface OrgChanges {
  /** The day that the first change is compared with, `YYYY-MM-DD`. */
  from: string;
  /** The last day. */
  to: string;
  today: string;
  /**
   * The first day of which more is known than dates; absent where there is none
   * before today. What has changed on that day is not known.
   */
  knownSince?: string;
  /** The first day that was recorded, and not imported. */
  recordedSince?: string;
  /** The latest first. */
  days: OrgChangeDay[];
  /** What the refs in the changes are called. */
  names: { [ref: string]: string };
  /** Where earlier days may follow: what to ask for them with. */
  nextCursor?: string;
}
