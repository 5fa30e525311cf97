import { InteractionMode, TeamType } from '../kinds/constants';

/**
 * What a draft changes, one step at a time. Refs are full, lower-case entity
 * refs, days `YYYY-MM-DD`. `was` is what the author saw in its place, an empty
 * text for nothing: where it is something else by now, the change is a conflict.
 * @public
 */
export type DraftChange =
  | {
      type: 'found-team';
      team: string;
      title?: string;
      teamType?: TeamType;
      mission?: string;
      /** The group ref of the grouping that it will be in. */
      grouping?: string;
    }
  | { type: 'close-team'; team: string }
  | { type: 'retype-team'; team: string; teamType: TeamType; was?: string }
  | { type: 'move-team'; team: string; grouping: string; was?: string }
  | {
      type: 'hand-over';
      responsibility: string;
      /** Who accepts or holds it; absent where nobody does. */
      from?: string;
      to: string;
      /** Why `from` no longer does it. */
      reason?: string;
    }
  | {
      type: 'take';
      team: string;
      responsibility: string;
      /** Only for the time being: it is somebody else's, or nobody's yet. */
      forNow?: boolean;
      rightfulOwner?: string;
    }
  | {
      type: 'give-up';
      team: string;
      responsibility: string;
      handOffTo?: string;
      reason?: string;
    }
  | {
      type: 'begin-interaction';
      /** The ref that it gets; chosen when the draft is saved. */
      interaction?: string;
      title?: string;
      mode: InteractionMode;
      from: string;
      to: string[];
      purpose?: string;
      /** The day of the draft where it is absent. */
      since?: string;
      until?: string;
    }
  | { type: 'end-interaction'; interaction: string; ended?: string }
  | {
      type: 'embed-person';
      user: string;
      interaction: string;
      /** The share of their time, above 0 and up to 1. */
      allocation?: number;
    }
  | { type: 'move-component'; component: string; owner: string; was?: string };

/**
 * What kind of change it is.
 * @public
 */
export type DraftChangeType = DraftChange['type'];

/**
 * One kind of change.
 * @public
 */
export type DraftChangeOf<T extends DraftChangeType> = Extract<
  DraftChange,
  { type: T }
>;

/**
 * How large a draft can be.
 * @public
 */
export const DRAFT_LIMITS = {
  changes: 500,
  /** Characters of a name or title. */
  title: 100,
  /** Characters of a mission, purpose or reason. */
  text: 1000,
  /** Teams on the other side of an interaction. */
  teams: 20,
  /** Entities that exist and are changed by one publication: each is read from its file. */
  published: 50,
} as const;

/**
 * Why a change of a draft cannot be made.
 *
 * - `unknown`: it names what is not in the catalog, or not visible
 * - `already-there`: what it brings is there
 * - `no-longer`: what it changes is something else by now
 * - `not-held`: the team that is to give it up does not have it
 * - `held`: another team accepts the responsibility
 * - `to-itself`: it goes to the team that it comes from
 * - `holds-responsibilities`: the team that is to close still has some
 * - `owns-components`: the team that is to close still owns some
 * - `contains-teams`: the group that is to close contains others
 * - `cycle`: the grouping would be inside itself
 * - `not-a-grouping`: teams cannot be in a team that says which type it is
 * - `wrong-order`: it ends before it begins
 * - `not-facilitating`: people are embedded where a team facilitates another
 * - `described-twice`: several TeamApis describe the team and none of them counts
 *
 * @public
 */
export type DraftRule =
  | 'unknown'
  | 'already-there'
  | 'no-longer'
  | 'not-held'
  | 'held'
  | 'to-itself'
  | 'holds-responsibilities'
  | 'owns-components'
  | 'contains-teams'
  | 'cycle'
  | 'not-a-grouping'
  | 'wrong-order'
  | 'not-facilitating'
  | 'described-twice';

/**
 * A change that cannot be made, and why. It is left out, and the others are made.
 * @public
 */
export interface DraftProblem {
  /** Which change it is, from 0. */
  change: number;
  rule: DraftRule;
  /** What it is about: refs, or a value that is there instead. */
  about: string[];
  /** The same in an English sentence. */
  message: string;
}
