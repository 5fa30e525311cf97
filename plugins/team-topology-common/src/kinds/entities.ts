import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  CapabilityAccess,
  CapabilityVerdict,
  FrictionLevel,
  GroupingType,
  InteractionMode,
  TeamType,
} from './constants';

/**
 * The kinds that Kumiki brings to the catalog, in alphabetical order.
 * @public
 */
export const KUMIKI_KINDS = [
  'Capability',
  'OptOut',
  'Responsibility',
  'TeamApi',
  'TeamInteraction',
] as const;

/**
 * One of the kinds that Kumiki brings to the catalog.
 * @public
 */
export type KumikiKind = (typeof KUMIKI_KINDS)[number];

/**
 * A way to reach a team.
 * @public
 */
export type ContactChannel = {
  /** What kind of channel it is, such as `slack`, `email` or `teams`. */
  type: string;
  /** How people call it, such as `#sre`. */
  name: string;
  url?: string;
};

/**
 * How to reach a team and how to ask it for something.
 * @public
 */
export type TeamContact = {
  channels?: ContactChannel[];
  /** Where to make a request: a template ref (`template:default/ask-sre`) or a URL. */
  request?: string;
  /** When somebody answers, in the team's own words. */
  hours?: string;
  /** The time within which a request is answered, as an ISO 8601 duration. */
  responseTarget?: string;
};

/**
 * What others can rely on.
 * @public
 */
export type ServiceLevel = {
  /** What of, such as `Requests` or `Deploys`. */
  name: string;
  /** What to expect, in the team's own words, such as `99.9 % a month`. */
  target: string;
  /** Where it is measured or explained. */
  url?: string;
};

/**
 * A meeting of a team that others may want to know of, such as its daily sync.
 * @public
 */
export type TeamMeeting = {
  name: string;
  /** When it is, in the team's own words, such as `weekdays 10:00 JST`. */
  when: string;
  url?: string;
};

/**
 * Something that a team is working on.
 * @public
 */
export type WorkItem = {
  title: string;
  url?: string;
};

/**
 * What a team tells others of how it works.
 * @public
 */
export type WaysOfWorking = {
  serviceLevels?: ServiceLevel[];
  /** How it versions and changes what it provides. */
  versioning?: string;
  /** What to search for in the wiki. */
  searchTerms?: string[];
  meetings?: TeamMeeting[];
  /** What it is working on now, in a few items. */
  currentWork?: WorkItem[];
};

/**
 * What a team is for and how to work with it. Points at a Group, so that a
 * Group which an identity provider owns needs no change.
 * @public
 */
export interface TeamApiEntity extends Entity {
  kind: 'TeamApi';
  spec: {
    /** The group ref of the team; the default kind is `group`. */
    team: string;
    type?: TeamType;
    /** Makes the group a grouping of this type: it contains teams and is none. */
    grouping?: GroupingType;
    mission?: string;
    /** The group ref of the grouping that the team belongs to. */
    partOf?: string;
    /** The day on which the team was founded, `YYYY-MM-DD`. */
    founded?: string;
    does?: { responsibility: string; primary?: boolean }[];
    doesNot?: { responsibility: string; handOffTo?: string; reason?: string }[];
    interim?: {
      responsibility: string;
      /** The group ref of the rightful owner, or the text `nobody yet`. */
      rightfulOwner?: string;
      since: string;
      reviewBy?: string;
    }[];
    contact?: TeamContact;
  } & WaysOfWorking;
}

/**
 * The text that stands in `interim[].rightfulOwner` while nobody is known.
 * @public
 */
export const NOBODY_YET = 'nobody yet';

/**
 * What the teams of an interaction say of how it goes.
 * @public
 */
export type InteractionFriction = {
  level: FrictionLevel;
  /** What is in the way, in a sentence. */
  note?: string;
  /** The first day on which it was so, `YYYY-MM-DD`; required where there is friction. */
  since?: string;
};

/**
 * How two or more teams work together, and until when.
 * @public
 */
export interface TeamInteractionEntity extends Entity {
  kind: 'TeamInteraction';
  spec: {
    mode: InteractionMode;
    /**
     * The group ref of the provider (X-as-a-Service), the facilitator
     * (facilitating) or either side (collaboration, undefined).
     */
    from: string;
    /** One or more group refs; each makes an edge of its own. */
    to: string[];
    purpose?: string;
    /** The capability ref of what is provided as a service. */
    capability?: string;
    /** The first day, `YYYY-MM-DD`. */
    since: string;
    /** The last day that is planned; open-ended when absent. */
    until?: string;
    /** The day by which the teams look at it again. */
    reviewBy?: string;
    /** The day on which it really ended; without it, it goes on past `until` and is overdue. */
    ended?: string;
    people?: { user: string; allocation?: number }[];
    goals?: string[];
    exitCriteria?: string;
    /** How it goes; absent where nobody has said it. */
    friction?: InteractionFriction;
  };
}

/**
 * A piece of work that somebody must own, independent of teams.
 * @public
 */
export interface ResponsibilityEntity extends Entity {
  kind: 'Responsibility';
  spec: {
    /** The responsibility ref of the wider piece of work. */
    parent?: string;
    /** A word that sorts responsibilities, such as `corporate` or `product`. */
    area?: string;
  };
}

/**
 * An answer to "when you need this, use that".
 * @public
 */
export interface CapabilityEntity extends Entity {
  kind: 'Capability';
  spec: {
    /** The group ref of the team that offers or declines it. */
    owner: string;
    /** How people ask for it, in any language. */
    needs: string[];
    verdict: CapabilityVerdict;
    /** Required when offered. */
    access?: CapabilityAccess;
    /** The template ref of the way to get it. */
    template?: string;
    /** A URL or a TechDocs ref. */
    guide?: string;
    /** ISO 8601 duration. */
    responseTarget?: string;
    /** Required when planned, not offered or retiring. */
    reason?: string;
    /** The capability ref of what to use instead. */
    instead?: string;
    /** Which entities are expected to use it. */
    appliesTo?: FilterPredicate;
  };
}

/**
 * A component that is off the golden path on purpose, and who maintains it.
 * @public
 */
export interface OptOutEntity extends Entity {
  kind: 'OptOut';
  spec: {
    /** The ref of the component that opts out; the default kind is `component`. */
    subject: string;
    /** The capability ref of what it leaves. */
    capability: string;
    /** What it uses instead, in words. */
    instead: string;
    /** The group ref of the team that maintains the alternative. */
    maintainedBy: string;
    reason: string;
    since: string;
    reviewBy: string;
  };
}
