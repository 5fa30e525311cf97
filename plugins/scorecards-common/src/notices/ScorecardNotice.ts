/**
 * What the backend of the scorecards tells by itself. Each can be turned off.
 *
 * - `enforced`: a check counts from a day on that is at most 14 days away
 * - `provider`: a provider of facts has failed for 24 hours
 * - `exemption-asked`, `exemption-decided`, `exemption-ends`: of an exemption
 * - `campaign-starts`, `campaign-reminder`, `campaign-overdue`: of a campaign
 * - `digest`: once a week, what changed for a group and what comes due
 *
 * @public
 */
export const SCORECARD_NOTICE_TOPICS = [
  'enforced',
  'provider',
  'exemption-asked',
  'exemption-decided',
  'exemption-ends',
  'campaign-starts',
  'campaign-reminder',
  'campaign-overdue',
  'digest',
] as const;

/**
 * One of {@link SCORECARD_NOTICE_TOPICS}.
 * @public
 */
export type ScorecardNoticeTopic = (typeof SCORECARD_NOTICE_TOPICS)[number];

/**
 * How long before its day something is told, in days.
 * @public
 */
export const NOTICE_DAYS = 14;

/**
 * Something by its ref, and what it is called.
 * @public
 */
export interface NoticeSubject {
  ref: string;
  title: string;
}

/**
 * A check, and the scorecard that it is in.
 * @public
 */
export interface NoticeCheck {
  scorecard: NoticeSubject;
  /** The id of the check. */
  check: string;
  title: string;
}

/**
 * What every notice has.
 * @public
 */
export interface AnyNotice {
  /** The full ref of the group or the user that is told. */
  recipient: string;
  /**
   * What differs between two occasions to tell the same recipient of the same
   * topic: the same cause is told once. It is stored as a digest.
   */
  cause: string;
}

/**
 * A check counts soon.
 * @public
 */
export interface EnforcedNotice extends AnyNotice, NoticeCheck {
  topic: 'enforced';
  /** From this day on, `YYYY-MM-DD`. */
  day: string;
  /** How many entities of the recipient do not pass it yet. */
  entities: number;
}

/**
 * A provider has failed for long.
 * @public
 */
export interface ProviderNotice extends AnyNotice {
  topic: 'provider';
  provider: { id: string; title: string };
  /** Since when (ISO 8601). */
  since: string;
  /** The scorecard of the recipient that reads its facts. */
  scorecard: NoticeSubject;
  /** How many checks of it do. */
  checks: number;
}

/**
 * Something happened to an exemption.
 * @public
 */
export interface ExemptionNotice extends AnyNotice, NoticeCheck {
  topic: 'exemption-asked' | 'exemption-decided' | 'exemption-ends';
  entity: NoticeSubject;
  /** The day on which it ends, `YYYY-MM-DD`. */
  until?: string;
  /** Of one that is decided. */
  decision?: 'granted' | 'refused' | 'revoked';
}

/**
 * A campaign begins, reminds of what is left, or is past its day.
 * @public
 */
export interface CampaignNotice extends AnyNotice {
  topic: 'campaign-starts' | 'campaign-reminder' | 'campaign-overdue';
  campaign: NoticeSubject;
  /** The day by which it is to be done, `YYYY-MM-DD`. */
  due: string;
  /** How many entities of the recipient are not done. */
  entities: number;
}

/**
 * Something that is told at once.
 * @public
 */
export type ScorecardNotice =
  | EnforcedNotice
  | ProviderNotice
  | ExemptionNotice
  | CampaignNotice;

/**
 * Something that comes due for a group within the next 14 days.
 * @public
 */
export type DueItem =
  | { kind: 'check'; about: NoticeCheck; day: string }
  | {
      kind: 'exemption';
      about: NoticeCheck;
      entity: NoticeSubject;
      day: string;
    }
  | { kind: 'campaign'; about: NoticeSubject; day: string };

/**
 * A level that an entity won or lost.
 * @public
 */
export interface LevelMove {
  entity: NoticeSubject;
  scorecard: NoticeSubject;
  /** The titles of the levels; absent below the lowest. */
  from?: string;
  to?: string;
}

/**
 * What changed for a group since its last digest, and what comes due.
 * @public
 */
export interface ScorecardDigest {
  /** The ref of the group. */
  group: string;
  won: LevelMove[];
  lost: LevelMove[];
  /** Checks that are new in scorecards which apply to what it owns. */
  added: NoticeCheck[];
  due: DueItem[];
}

/**
 * Whether there is anything to tell: what comes due alone is no news.
 * @public
 */
export function isNews({ won, lost, added }: ScorecardDigest): boolean {
  return won.length + lost.length + added.length > 0;
}
