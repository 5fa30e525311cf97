import {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/** In whose name something is asked for. */
export interface Caller {
  credentials: BackstageCredentials;
  /** The HTTP request, which the audit log mentions; an action has none. */
  request?: AuditorServiceCreateEventOptions['request'];
}
