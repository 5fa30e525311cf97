import { CheckTransition } from '@kumiki/backstage-plugin-scorecards-common';

/**
 * The topic of the events service to which the scorecards backend publishes
 * what changed, after it is stored.
 * @public
 */
export const SCORECARD_TRANSITION_TOPIC = 'scorecards.transition';

/**
 * The payload of an event of that topic. It is published once for a batch of
 * entities; an event that gets lost is not sent again, the history has it.
 * @public
 */
export interface ScorecardTransitionEvent {
  /** Changes of the states of checks. */
  transitions: (CheckTransition & {
    entity: string;
    /** The first of the owners; absent where there is none. */
    owner?: string;
    /** The owners when it happened, in the order of their refs. */
    owners: string[];
  })[];
  /** Changes of levels. The first judgement of an entity is one. */
  levelChanges: {
    at: string;
    entity: string;
    scorecard: string;
    /** `none` below the lowest; absent where it was not judged before. */
    from?: string;
    /** `none` below the lowest; absent where it is no longer judged. */
    to?: string;
    /** The first of the owners; absent where there is none. */
    owner?: string;
    /** The owners when it happened, in the order of their refs. */
    owners: string[];
  }[];
}
