import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';

/** Keeps what was searched for in vain, and nothing about who did. */
export interface UnansweredNeedStore {
  /**
   * Counts a need once more. Where it is one need too many, those go that were
   * asked least; of these, those that nobody has asked for the longest.
   *
   * @param need - as it was written
   * @param day - `YYYY-MM-DD`
   */
  count(need: string, day: string): Promise<void>;

  /** The needs that were asked most, most asked first. */
  list(options: { limit: number }): Promise<UnansweredNeed[]>;
}
