import { FilterPredicate } from '@backstage/filter-predicates';
import {
  CapabilityAccess,
  CapabilityVerdict,
  InteractionMode,
  TeamContact,
  TeamType,
} from '../kinds';

/**
 * The type of a team in the model; `undefined-type` where nobody has said it.
 * @public
 */
export type OrgTeamType = TeamType | 'undefined-type';

/**
 * A Group of the catalog with what its TeamApi says. All refs in the model are
 * full, lower-case entity refs such as `group:default/sre`.
 * @public
 */
export interface OrgTeam {
  ref: string;
  /** What people call it: the profile's display name, the title or the name. */
  title: string;
  type: OrgTeamType;
  /** The ref of the TeamApi entity, where the team has one. */
  teamApi?: string;
  mission?: string;
  /** The group ref of the grouping it belongs to. */
  partOf?: string;
  founded?: string;
  does: OrgAcceptance[];
  doesNot: OrgRefusal[];
  interim: OrgInterim[];
  contact?: TeamContact;
  /** Direct members of the group that the reader may see. */
  memberCount: number;
  /** Components whose owner is this group and that the reader may see. */
  ownedComponentCount: number;
}

/**
 * A responsibility that a team accepts.
 * @public
 */
export interface OrgAcceptance {
  responsibility: string;
  primary: boolean;
}

/**
 * A responsibility that a team does not take, and where to go instead.
 * @public
 */
export interface OrgRefusal {
  responsibility: string;
  handOffTo?: string;
  reason?: string;
}

/**
 * A responsibility that a team holds although it is somebody else's.
 * @public
 */
export interface OrgInterim {
  responsibility: string;
  /** A group ref; absent while nobody is known to be the rightful owner. */
  rightfulOwner?: string;
  since: string;
  reviewBy?: string;
  /** Whether the review date has passed at the date of the model. */
  overdue: boolean;
}

/**
 * A group that contains teams, such as a platform or a value stream.
 * @public
 */
export interface OrgGrouping {
  ref: string;
  title: string;
  /** Team refs, sorted. */
  teams: string[];
}

/**
 * Where an interaction stands at the date of the model.
 * @public
 */
export type InteractionState = 'planned' | 'active' | 'overdue' | 'ended';

/**
 * A declared way of working together. It is *in force* while active or overdue.
 * @public
 */
export interface OrgInteraction {
  ref: string;
  title: string;
  mode: InteractionMode;
  state: InteractionState;
  from: string;
  /** Sorted team refs. */
  to: string[];
  purpose?: string;
  capability?: string;
  since: string;
  until?: string;
  reviewBy?: string;
  ended?: string;
  /** Which date makes it overdue; present only when it is. */
  overdueSince?: string;
  people: { user: string; allocation?: number }[];
  goals: string[];
  exitCriteria?: string;
}

/**
 * Who holds a responsibility.
 *
 * - `owned`: one team accepts it, or one of several is marked primary
 * - `contested`: several teams accept it and not exactly one is primary
 * - `interim`: nobody accepts it, somebody holds it for the time being
 * - `dropped`: nobody accepts or holds it
 *
 * @public
 */
export type ResponsibilityState = 'owned' | 'contested' | 'interim' | 'dropped';

/**
 * A responsibility with its derived state.
 * @public
 */
export interface OrgResponsibility {
  ref: string;
  title: string;
  description?: string;
  parent?: string;
  /** Refs of the direct children, sorted. */
  children: string[];
  area?: string;
  state: ResponsibilityState;
  /**
   * Where the state comes from: a team's declaration, the nearest ancestor with
   * one, a summary of the children (the worst of them), or nothing at all.
   */
  stateFrom: 'declaration' | 'ancestor' | 'children' | 'nothing';
  /** The team that owns it, when the state is `owned`. */
  owner?: string;
  /** Team refs, sorted; declared for this responsibility itself. */
  acceptedBy: string[];
  declinedBy: string[];
  interimBy: string[];
}

/**
 * A need that a platform answers.
 * @public
 */
export interface OrgCapability {
  ref: string;
  title: string;
  description?: string;
  owner?: string;
  needs: string[];
  verdict: CapabilityVerdict;
  access?: CapabilityAccess;
  template?: string;
  guide?: string;
  responseTarget?: string;
  reason?: string;
  instead?: string;
  /** Who is expected to use it; only where it is a filter predicate as it should be. */
  appliesTo?: FilterPredicate;
  /** Component refs that depend on it, sorted. */
  consumers: string[];
}

/**
 * Where an opt-out stands at the date of the model.
 *
 * - `planned`: it begins later
 * - `maintained`: a team maintains the alternative and the review is not due
 * - `overdue`: the review date has passed
 * - `orphaned`: the maintaining group is not in the catalog
 *
 * @public
 */
export type OptOutState = 'planned' | 'maintained' | 'overdue' | 'orphaned';

/**
 * An opt-out with its derived state.
 * @public
 */
export interface OrgOptOut {
  ref: string;
  title: string;
  subject: string;
  capability: string;
  instead: string;
  maintainedBy: string;
  reason: string;
  since: string;
  reviewBy: string;
  state: OptOutState;
}

/**
 * What is wrong with the data itself.
 * @public
 */
export type FindingRule =
  | 'unknown-team'
  | 'unknown-responsibility'
  | 'unknown-capability'
  | 'unknown-component'
  | 'unknown-user'
  | 'second-team-api'
  | 'responsibility-cycle'
  | 'accepts-and-declines'
  | 'hand-off-to-itself'
  | 'hand-off-cycle'
  | 'hand-off-dead-end';

/**
 * One thing that is wrong with the data, and where. Consumers build the
 * sentence from the rule and the values, in the reader's language; `message`
 * is the English one.
 * @public
 */
export interface OrgFinding {
  rule: FindingRule;
  /** The ref of the entity that is to be mended. */
  entity: string;
  /** The field in it, such as `spec.to[1]`. */
  field: string;
  /** The value that stands there. */
  value: string;
  message: string;
}

/**
 * The organisation at a date.
 * @public
 */
export interface OrgModel {
  /** The date of the model, `YYYY-MM-DD`. */
  at: string;
  teams: OrgTeam[];
  groupings: OrgGrouping[];
  interactions: OrgInteraction[];
  responsibilities: OrgResponsibility[];
  capabilities: OrgCapability[];
  optOuts: OrgOptOut[];
  findings: OrgFinding[];
  /**
   * Every date in the data on which the model changes, sorted: the ticks of a
   * date picker.
   */
  epochs: string[];
  /** Whether the catalog holds any Kumiki kind that the reader may see. */
  declared: boolean;
}
