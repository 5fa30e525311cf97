import {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/**
 * In whose name something is asked for.
 * @public
 */
export interface Caller {
  credentials: BackstageCredentials;
  /** The HTTP request, which the audit log mentions; an agent action has none. */
  request?: AuditorServiceCreateEventOptions['request'];
}
