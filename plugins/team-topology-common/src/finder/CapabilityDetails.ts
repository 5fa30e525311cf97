import { OrgCapability, OrgOptOut } from '../model/OrgModel';
import { RouteTeam } from '../route/OrgRoute';
import { TemplateRuns } from '../SelfService';

/**
 * A part of the contract between a capability and its users.
 * @public
 */
export type ContractPart =
  | 'owner'
  | 'response-target'
  | 'channel'
  | 'guide'
  | 'request-route';

/**
 * A component as a list names it.
 * @public
 */
export interface CapabilityUser {
  ref: string;
  title: string;
  /** The group ref of its owner. */
  owner?: string;
}

/**
 * Who uses a capability, who could, and who left it.
 * @public
 */
export interface CapabilityDetails {
  at: string;
  capability: OrgCapability;
  owner?: RouteTeam;
  instead?: Pick<OrgCapability, 'ref' | 'title' | 'verdict'>;
  /** Components that depend on it, sorted by ref. */
  consumers: CapabilityUser[];
  /** Entities that `appliesTo` matches and that neither use it nor left it, sorted by ref. */
  eligible: CapabilityUser[];
  optOuts: OrgOptOut[];
  /**
   * Of the entities that are expected to use it, the share that does, in
   * [0, 1]; a maintained opt-out is taken out of the whole. Absent where
   * nobody is expected to: that is not zero.
   */
  adoption?: number;
  /**
   * The two numbers whose quotient `adoption` is: of those expected to use it,
   * how many do. Absent where `adoption` is.
   */
  adopters?: { using: number; expected: number };
  /** What is missing from the contract; absent where there is none to have (planned, not offered). */
  missingContract?: ContractPart[];
  /** Template runs of the last twelve weeks; absent where the template is not given or not visible. */
  selfService?: { collectedAt?: string; weeks: TemplateRuns[] };
  /** Teams that the answer mentions, so that they can be named. */
  mentioned: { ref: string; title: string }[];
}

/**
 * A need that somebody searched for and found nothing. Nobody is recorded.
 * @public
 */
export interface UnansweredNeed {
  need: string;
  count: number;
  /** Days, `YYYY-MM-DD`, in the time zone of the organisation. */
  firstAskedAt: string;
  lastAskedAt: string;
}
