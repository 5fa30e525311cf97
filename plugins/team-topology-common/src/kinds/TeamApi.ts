import { Entity } from '@backstage/catalog-model';
import { TeamType } from './constants';

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
  };
}

/**
 * The text that stands in `interim[].rightfulOwner` while nobody is known.
 * @public
 */
export const NOBODY_YET = 'nobody yet';
