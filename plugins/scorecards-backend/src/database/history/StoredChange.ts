import { CheckTransition } from '@kumiki/backstage-plugin-scorecards-common';

/** One change of a check's state of one entity. */
export interface StoredTransition extends CheckTransition {
  entity: string;
  /** The owners when it happened, in the order of their refs. */
  owners: string[];
}

/**
 * One change of the level of one entity. The first judgement is such a change,
 * and so is the end of being judged.
 */
export interface StoredLevelChange {
  at: string;
  entity: string;
  scorecard: string;
  /** `none` below the lowest; absent where it was not judged before. */
  from?: string;
  /** `none` below the lowest; absent where it is no longer judged. */
  to?: string;
  owners: string[];
}
