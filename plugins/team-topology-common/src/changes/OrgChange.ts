import {
  InteractionState,
  OptOutState,
  OrgCapability,
  OrgFriction,
  OrgInteraction,
  OrgInterim,
  OrgOptOut,
  OrgRefusal,
  OrgTeam,
  OrgTeamType,
  ResponsibilityState,
} from '../model/OrgModel';
import {
  CapabilityVerdict,
  GroupingType,
  InteractionMode,
} from '../kinds/constants';
import { WaysOfWorking } from '../kinds/entities';

/**
 * Who holds a responsibility by what is declared of it; `derived` where its
 * ancestor or its children say it.
 * @public
 */
export interface RecordedHolders {
  state: ResponsibilityState | 'derived';
  /** The team that owns it, where the state is `owned`. */
  owner?: string;
  /** Sorted team refs. */
  acceptedBy: string[];
  /** Sorted by team. */
  interim: (Omit<OrgInterim, 'responsibility'> & { team: string })[];
  goneTeams?: string[];
}

/**
 * What is compared of the organisation, by what it is about. Each field is
 * compared as a whole and changes by itself.
 * @public
 */
export interface OrgRecords {
  team: {
    title: string;
    type: OrgTeamType;
    mission?: string;
    /** The ref of the grouping around it. */
    partOf?: string;
    /** Absent where it is not known. */
    memberCount?: number;
    /** Absent where it is not known. */
    componentCount?: number;
    /** Sorted by responsibility. */
    refusals: OrgRefusal[];
    /** How it is reached and works, by what it says itself. */
    working: Pick<OrgTeam, 'founded' | 'contact' | keyof WaysOfWorking>;
  };
  grouping: { title: string; type?: GroupingType; partOf?: string };
  responsibility: {
    title: string;
    parent?: string;
    area?: string;
    holders: RecordedHolders;
  };
  interaction: {
    title: string;
    mode: InteractionMode;
    state: InteractionState;
    parties: Pick<OrgInteraction, 'from' | 'to'>;
    /** Absent where nobody has said it, or where it is not in force. */
    friction?: OrgFriction;
    terms: Pick<
      OrgInteraction,
      | 'purpose'
      | 'capability'
      | 'since'
      | 'until'
      | 'reviewBy'
      | 'ended'
      | 'people'
      | 'goals'
      | 'exitCriteria'
    >;
  };
  capability: {
    title: string;
    owner?: string;
    verdict: CapabilityVerdict;
    answer: Pick<
      OrgCapability,
      | 'description'
      | 'needs'
      | 'access'
      | 'template'
      | 'guide'
      | 'responseTarget'
      | 'reason'
      | 'instead'
      | 'appliesTo'
    >;
    /** Sorted component refs; absent where they are not known. */
    consumers?: string[];
  };
  optOut: {
    title: string;
    state: OptOutState;
    terms: Omit<OrgOptOut, 'ref' | 'title' | 'state'>;
  };
}

/**
 * What a change is about.
 * @public
 */
export type OrgSubject = keyof OrgRecords;

/**
 * What happened, in the words of the model. It follows from `before` and
 * `after` alone.
 * @public
 */
export type OrgChangeKind =
  | 'team-founded'
  | 'team-closed'
  | 'team-renamed'
  | 'team-retyped'
  | 'team-moved'
  | 'mission-changed'
  | 'members-changed'
  | 'components-changed'
  | 'hand-offs-changed'
  | 'ways-of-working-changed'
  | 'grouping-founded'
  | 'grouping-closed'
  | 'grouping-renamed'
  | 'grouping-retyped'
  | 'grouping-moved'
  | 'responsibility-declared'
  | 'responsibility-removed'
  | 'responsibility-renamed'
  | 'responsibility-moved'
  | 'area-changed'
  | 'responsibility-taken'
  | 'responsibility-given-up'
  | 'responsibility-handed-over'
  | 'responsibility-dropped'
  | 'responsibility-contested'
  | 'responsibility-settled'
  | 'responsibility-caught'
  | 'responsibility-held-for-now'
  | 'responsibility-not-known'
  | 'interim-changed'
  | 'interaction-planned'
  | 'interaction-begun'
  | 'interaction-overdue'
  | 'interaction-ended'
  | 'interaction-removed'
  | 'interaction-renamed'
  | 'mode-changed'
  | 'parties-changed'
  | 'friction-blocking'
  | 'friction-slowing'
  | 'friction-resolved'
  | 'friction-noted'
  | 'terms-changed'
  | 'capability-added'
  | 'capability-removed'
  | 'capability-renamed'
  | 'capability-moved'
  | 'verdict-changed'
  | 'answer-changed'
  | 'consumers-changed'
  | 'opt-out-added'
  | 'opt-out-removed'
  | 'opt-out-renamed'
  | 'opt-out-state-changed'
  | 'opt-out-changed';

/**
 * Something that comes, goes, or differs between two dates.
 * @public
 */
export type OrgChange = { [S in OrgSubject]: OrgChangeOf<S> }[OrgSubject];

/**
 * A change of one subject: of one field, or of the whole where it comes or goes.
 * @public
 */
export type OrgChangeOf<S extends OrgSubject> =
  | WholeChange<S>
  | { [F in keyof OrgRecords[S]]-?: FieldChange<S, F> }[keyof OrgRecords[S]];

/**
 * What every change says.
 * @public
 */
export interface AnyChange<S extends OrgSubject> {
  kind: OrgChangeKind;
  subject: S;
  ref: string;
  /** What it is called: after the change, or before it where it goes. */
  title: string;
  /**
   * `time` where nobody changed anything and a date that was declared before
   * has come.
   */
  cause: 'declared' | 'time';
  /** Refs of the entities that say so, sorted. */
  entities: string[];
}

/**
 * It comes or goes.
 * @public
 */
export interface WholeChange<S extends OrgSubject> extends AnyChange<S> {
  field?: undefined;
  before?: OrgRecords[S];
  after?: OrgRecords[S];
}

/**
 * It differs in one field.
 * @public
 */
export interface FieldChange<
  S extends OrgSubject,
  F extends keyof OrgRecords[S],
> extends AnyChange<S> {
  field: F;
  before?: OrgRecords[S][F];
  after?: OrgRecords[S][F];
}
