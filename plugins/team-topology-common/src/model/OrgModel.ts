import { FilterPredicate } from '@backstage/filter-predicates';
import {
  CapabilityAccess,
  CapabilityVerdict,
  FrictionLevel,
  GroupingType,
  InteractionMode,
  TeamType,
} from '../kinds/constants';
import { TeamContact, WaysOfWorking } from '../kinds/entities';

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
export interface OrgTeam extends WaysOfWorking {
  ref: string;
  /**
   * What people call it: the profile's display name, the title or the name;
   * with the name behind it where another group is called the same.
   */
  title: string;
  type: OrgTeamType;
  /** The ref of the TeamApi that counts, where the team has one. */
  teamApi?: string;
  /** Refs of the TeamApis that describe it, sorted, where there are several and none of them counts. */
  contested?: string[];
  /** Present where it contains teams, too: a grouping that describes itself. */
  isGrouping?: true;
  mission?: string;
  /** The group ref of the grouping it belongs to. */
  partOf?: string;
  founded?: string;
  does: OrgAcceptance[];
  doesNot: OrgRefusal[];
  interim: OrgInterim[];
  contact?: TeamContact;
  /** Direct members of the group that the reader may see; absent where they are not known. */
  memberCount?: number;
  /** Members of the group and of all groups below it that the reader may see, each once; absent where they are not known. */
  memberCountWithSubgroups?: number;
  /** People whom the Group itself names as members and whom the catalog does not know; absent where they are not known. */
  membersNotInCatalog?: number;
  /** Components whose owner is this group and that the reader may see; absent where they are not known. */
  ownedComponentCount?: number;
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
  /** Whether the catalog has such a group; where it has none, other groups name it. */
  known: boolean;
  /** What it says that it is; absent where nobody has said it. */
  type?: GroupingType;
  /** The ref of the grouping around it. */
  partOf?: string;
  /** Refs of the teams that are directly in it, sorted. */
  teams: string[];
}

/**
 * A group that is a team later: it is founded after the date of the model.
 * @public
 */
export interface OrgLaterTeam {
  ref: string;
  title: string;
  /** `YYYY-MM-DD`. */
  founded: string;
  /** Absent where nobody has said it. */
  type?: TeamType;
  /** The ref of the grouping that it will be in. */
  partOf?: string;
  /**
   * The interactions that name it, so that a map can leave room for what is to
   * come and looks alike on every date.
   */
  interactions?: OrgLaterInteraction[];
  /** Present where nobody had declared it by the date of the model: it is in the catalog since later. */
  isKnownLater?: true;
}

/**
 * An interaction of a team that is founded later.
 * @public
 */
export type OrgLaterInteraction = Pick<
  OrgInteraction,
  'ref' | 'mode' | 'from' | 'to'
>;

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
  /**
   * How it goes at the date of the model; absent where nobody has said it, or
   * where the interaction is not in force.
   */
  friction?: OrgFriction;
}

/**
 * What is said of how an interaction goes.
 * @public
 */
export interface OrgFriction {
  level: FrictionLevel;
  note?: string;
  /** The first day on which it was so, `YYYY-MM-DD`. */
  since?: string;
}

/**
 * That components of one team use what another team owns: inferred from the
 * catalog, and declared by nobody.
 * @public
 */
export interface OrgDependency {
  /** The team whose components or APIs are used. */
  from: string;
  /** The team that uses them. */
  to: string;
  /** How many of its components do. */
  components: number;
}

/**
 * Who holds a responsibility.
 *
 * - `owned`: one team accepts it, or one of several is marked primary
 * - `contested`: several teams accept it and not exactly one is primary
 * - `interim`: nobody accepts it, somebody holds it for the time being
 * - `orphaned`: only groups that are no longer in the catalog accept or hold it
 * - `dropped`: nobody accepts or holds it
 * - `unknown`: it is not known for the date of the model, which is past
 *
 * @public
 */
export type ResponsibilityState =
  | 'owned'
  | 'contested'
  | 'interim'
  | 'orphaned'
  | 'dropped'
  | 'unknown';

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
  /** Refs of groups in no catalog whose TeamApis accept or hold it, sorted; absent where there are none. */
  goneTeams?: string[];
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
  /** Component refs that depend on it, sorted; absent where they are not known. */
  consumers?: string[];
}

/**
 * Where an opt-out stands at the date of the model.
 *
 * - `planned`: it begins later
 * - `maintained`: a team maintains the alternative and the review is not due
 * - `overdue`: the review date has passed
 * - `orphaned`: the maintaining group is not in the catalog
 * - `unconfirmed`: nobody who may say so has said it: the maintainer does not
 *   own the component, and the opt-out does not come from where that comes from
 *
 * @public
 */
export type OptOutState =
  | 'planned'
  | 'maintained'
  | 'overdue'
  | 'orphaned'
  | 'unconfirmed';

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
  | 'unknown-parent'
  | 'second-team-api'
  | 'contested-team-api'
  | 'unconfirmed-opt-out'
  | 'refused-change'
  | 'group-cycle'
  | 'part-of-cycle'
  | 'part-of-team'
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
  /** The ref of the entity to fix. */
  entity: string;
  /** The field in it, such as `spec.to[1]`. */
  field: string;
  /** The value of the field; for a refused change, what the catalog says. */
  value: string;
  /** Refs of other entities that the value clashes with, sorted; absent where there are none. */
  others?: string[];
  /** The ref that was probably meant; absent where none is near. */
  suggestion?: string;
  message: string;
}

/**
 * What a model of a past date rests on.
 *
 * - `recorded`: what the catalog said on that day
 * - `imported`: what an import says about that day
 * - `not-known`: nothing but dates that are declared today. Types, missions and
 *   what teams do, decline and hold are not known, nor is who was a member
 *
 * @public
 */
export type PastBasis = 'recorded' | 'imported' | 'not-known';

/**
 * The organisation at a date.
 * @public
 */
export interface OrgModel {
  /** The date of the model, `YYYY-MM-DD`. */
  at: string;
  /** Present where the date is past. */
  boundaries?: PastBasis;
  /**
   * When the catalog was last read, ISO 8601; present where that is longer ago
   * than it should be.
   */
  staleSince?: string;
  teams: OrgTeam[];
  groupings: OrgGrouping[];
  /** Groups that are founded after the date of the model, sorted by ref. */
  laterTeams: OrgLaterTeam[];
  interactions: OrgInteraction[];
  /**
   * What the catalog lets guess of who works with whom, where nothing is
   * declared between them; absent where the date is past.
   */
  dependencies?: OrgDependency[];
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
