import { CapabilityVerdict, InteractionMode } from '../kinds/constants';
import { FrictionInForce } from '../model/friction';
import {
  InteractionState,
  OrgTeamType,
  PastBasis,
  ResponsibilityState,
} from '../model/OrgModel';

/**
 * From the first day on which something is so until the day before it is not.
 * @public
 */
export interface TimelineSpan {
  /** `YYYY-MM-DD`; the first day of the timeline where it was so before, too. */
  from: string;
  /** The first day on which it is no longer so; absent where it goes on. */
  to?: string;
  /** Where it comes from; absent where it is what the catalog says today. */
  basis?: PastBasis;
}

/**
 * What a team was, while it was the same.
 * @public
 */
export interface TeamSpan extends TimelineSpan {
  title: string;
  type: OrgTeamType;
}

/**
 * Who held a responsibility, while it was the same.
 * @public
 */
export interface ResponsibilitySpan extends TimelineSpan {
  state: ResponsibilityState;
  /** Whether that follows from what it is part of, or from its parts. */
  isDerived?: true;
  owner?: string;
  /** Sorted team refs. */
  acceptedBy: string[];
  /** Sorted team refs. */
  interimBy: string[];
}

/**
 * How an interaction went, while it was the same.
 * @public
 */
export interface InteractionSpan extends TimelineSpan {
  state: InteractionState;
  mode: InteractionMode;
  /** The team that provides, facilitates or asks. */
  provider: string;
  /** Sorted team refs. */
  others: string[];
  /** The last day that was planned; absent where none was. */
  plannedEnd?: string;
  /** Whether it slowed or blocked somebody; absent where it did not, or where nobody said so. */
  friction?: FrictionInForce['level'];
}

/**
 * What a capability was, while it was the same.
 * @public
 */
export interface CapabilitySpan extends TimelineSpan {
  verdict: CapabilityVerdict;
  owner?: string;
}

/**
 * One thing over time. Where it has no span, it was not there.
 * @public
 */
export interface TimelineLane<TSpan extends TimelineSpan> {
  ref: string;
  title: string;
  /** In the order of time; they do not overlap. */
  spans: TSpan[];
}

/**
 * The organisation from one day to another.
 * @public
 */
export interface OrgTimeline {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day. */
  to: string;
  today: string;
  /** The first day of which more is known than dates; absent where there is none before today. */
  knownSince?: string;
  /** The first day that was recorded, and not imported. */
  recordedSince?: string;
  /** Sorted by title, as all lanes are. */
  teams: TimelineLane<TeamSpan>[];
  responsibilities: TimelineLane<ResponsibilitySpan>[];
  interactions: TimelineLane<InteractionSpan>[];
  capabilities: TimelineLane<CapabilitySpan>[];
  /** What the refs in it are called. */
  names: { [ref: string]: string };
  /** The days on which anything differs from the day before, sorted. */
  days: string[];
}
