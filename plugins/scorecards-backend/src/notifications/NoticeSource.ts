import {
  DueItem,
  ScorecardNotice,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The moment at which something is looked for. */
export interface NoticeMoment {
  now: Date;
  /** The day by the clocks of the organisation, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Finds what is to be told at once, from what is stored. It is asked every
 * minute, and may find the same again: the same cause is told once. What it finds
 * has to be so for at most 30 days, after which what was told is forgotten.
 */
export interface NoticeSource {
  topics: readonly ScorecardNoticeTopic[];
  find(moment: NoticeMoment): Promise<ScorecardNotice[]>;
}

/** Something that comes due, and the group that it is for. */
export interface DueFor {
  /** A full ref. */
  group: string;
  item: DueItem;
}

/** Finds what comes due between two days, both included, for the weekly digest. */
export interface DueSource {
  findDue(days: { from: string; to: string }): Promise<DueFor[]>;
}
