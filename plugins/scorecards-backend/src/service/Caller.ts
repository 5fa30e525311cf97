import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** In whose name something is asked for. */
export interface Caller {
  credentials: BackstageCredentials;
}
