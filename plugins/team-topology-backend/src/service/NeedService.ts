import {
  GoldenPathAnswers,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';

/**
 * Answers "what do I use for this?" with the eyes of the caller, and counts
 * what has no answer.
 */
export interface NeedService {
  /** What to use; `limit` is the number of answers besides the first. */
  findGoldenPath(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers>;

  /**
   * Counts a need that nothing answers, without saying who has it. Does nothing
   * where something the caller can see does answer it.
   * @throws NotAllowedError, or TooManyRequestsError where the caller has
   *   reported enough for today
   */
  reportUnansweredNeed(
    request: { need: string },
    caller: Caller,
  ): Promise<void>;

  /** The same two in one: what to use, and if there is nothing, it is counted where that may be. */
  findOrReport(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers>;

  /** The needs that nothing answers by now, most asked first. */
  listUnansweredNeeds(caller: Caller): Promise<{ items: UnansweredNeed[] }>;
}
