import {
  CapabilityVerdict,
  FrictionLevel,
  GroupingType,
  InteractionMode,
} from '../../kinds/constants';
import {
  InteractionState,
  OptOutState,
  OrgTeamType,
  ResponsibilityState,
} from '../../model/OrgModel';
import { OrgChangeKind, OrgSubject } from '../OrgChange';
import { OrgChangeEffect, OrgDiff } from '../OrgDiff';

/**
 * The languages in which changes are told.
 * @public
 */
export const CHANGE_LANGUAGES = ['en', 'ja'] as const;

/**
 * A language in which changes are told.
 * @public
 */
export type ChangeLanguage = (typeof CHANGE_LANGUAGES)[number];

/**
 * What a sentence about a change is made of: names and words, no refs.
 * @public
 */
export interface ChangeFacts {
  title: string;
  /** Whether it was not there at all before. */
  isNew: boolean;
  /** The value before and after, where it can be said in a few words. */
  before?: string;
  after?: string;
  /** What has come and what has gone: teams, consumers, hand-offs. */
  gained: string[];
  lost: string[];
  /** Who holds it for now, afterwards. */
  interim: string[];
  /** Who holds it afterwards, all of them. */
  holders: string[];
  /** Whether what was to be reviewed has not been. */
  isOverdue: boolean;
  /** Whether a wider responsibility or its parts say who holds it. */
  isDerived: boolean;
  /** Whether it is not known who held it before; after, where it is false. */
  isUnknownBefore: boolean;
  /** The fields that differ, where a change has several. */
  fields: string[];
  /** What is said of friction afterwards, where anything is. */
  note?: string;
}

/**
 * The fields of what is compared as a whole.
 * @public
 */
export type TermField =
  | 'founded'
  | 'contact'
  | 'serviceLevels'
  | 'versioning'
  | 'searchTerms'
  | 'meetings'
  | 'currentWork'
  | 'purpose'
  | 'capability'
  | 'since'
  | 'until'
  | 'reviewBy'
  | 'ended'
  | 'people'
  | 'goals'
  | 'exitCriteria'
  | 'description'
  | 'needs'
  | 'access'
  | 'template'
  | 'guide'
  | 'responseTarget'
  | 'reason'
  | 'instead'
  | 'appliesTo'
  | 'subject'
  | 'maintainedBy';

/**
 * Everything that is said about changes in a language. A sentence about a
 * change is in here and nowhere else.
 * @public
 */
export interface ChangeWords {
  sentences: Record<OrgChangeKind, (facts: ChangeFacts) => string>;
  subjects: Record<OrgSubject, string>;
  effects: Record<OrgChangeEffect, string>;
  types: Record<OrgTeamType, string>;
  groupingTypes: Record<GroupingType, string>;
  modes: Record<InteractionMode, string>;
  interactionStates: Record<InteractionState, string>;
  friction: Record<FrictionLevel, string>;
  optOutStates: Record<OptOutState, string>;
  responsibilityStates: Record<ResponsibilityState, string>;
  verdicts: Record<CapabilityVerdict, string>;
  fields: Record<TermField, string>;
  /** Said behind a change that nobody made on that day. */
  byTime: string;
  list(items: readonly string[]): string;
  parties(parties: { from: string; to: string; mode?: string }): string;
  heading(dates: { from: string; to: string }): string;
  counts(counts: OrgDiff['counts']): string;
  nothing(dates: { from: string; to: string }): string;
  /** Stands above the changes that documents would make, and where they make none. */
  proposed: { heading: string; nothing: string; problems: string };
  more(count: number): string;
  /** Said of a date on which it is not known what teams did. */
  boundaries(date: string): string;
}
