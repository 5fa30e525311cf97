import { RequestChannel, RequestOutcome } from '../events/Events';

/**
 * A request as a sender reports it, without who asked and without what they
 * wrote. It names a capability or a need, or both.
 * @public
 */
export interface SentRequest {
  /** Which system says so. */
  source: string;
  /** Which request of that system. */
  id: string;
  /** The ref of the capability. */
  capability?: string;
  /** A short key of the need, such as `second-database`. */
  need?: string;
  /** The ref of the team that was asked. */
  team?: string;
  /** ISO 8601 with a time zone. */
  openedAt: string;
  /** ISO 8601 with a time zone. */
  closedAt?: string;
  channel: RequestChannel;
  outcome?: RequestOutcome;
}
