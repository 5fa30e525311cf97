import {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/** Who asks, and by which request; an agent action has none. */
export interface Caller {
  credentials: BackstageCredentials;
  request?: AuditorServiceCreateEventOptions['request'];
}
