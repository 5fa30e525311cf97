import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GoldenPathAnswers,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Answers "what do I use for this?" with the eyes of the caller, and counts
 * what has no answer.
 */
export interface NeedService {
  /** What to use; `limit` is the number of answers besides the first. */
  findGoldenPath(
    request: { need: string; limit?: number },
    options: { credentials: BackstageCredentials },
  ): Promise<GoldenPathAnswers>;

  /**
   * Counts a need that nothing answers, without saying who has it. Does nothing
   * where something the caller can see does answer it.
   */
  reportUnansweredNeed(
    request: { need: string },
    options: { credentials: BackstageCredentials },
  ): Promise<void>;

  /** The same two in one: what to use, and if there is nothing, it is counted. */
  findOrReport(
    request: { need: string; limit?: number },
    options: { credentials: BackstageCredentials },
  ): Promise<GoldenPathAnswers>;

  /** The needs that nothing answers by now, most asked first. */
  listUnansweredNeeds(options: {
    credentials: BackstageCredentials;
  }): Promise<{ items: UnansweredNeed[] }>;
}
