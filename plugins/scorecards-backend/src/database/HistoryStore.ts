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

/** A time and what it is about. */
export interface HistoryQuery {
  entity: string;
  /** The first moment, ISO 8601; the beginning where absent. */
  from?: string;
  /** The first moment after it, ISO 8601; now where absent. */
  before?: string;
  scorecards?: readonly string[];
}

/** What changed, append-only. Every read is one statement. */
export interface HistoryStore {
  /** Newest first, at most `limit`. */
  listTransitions(
    query: HistoryQuery & { limit: number },
  ): Promise<StoredTransition[]>;

  /**
   * Oldest first. The last change before `from` is given as well, so that the
   * level on the first day is known.
   */
  listLevelChanges(query: HistoryQuery): Promise<StoredLevelChange[]>;

  /**
   * Forgets what happened before a moment, but not since when current results
   * stand as they do.
   *
   * @returns how many changes were forgotten
   */
  prune(before: string, signal?: AbortSignal): Promise<number>;
}
