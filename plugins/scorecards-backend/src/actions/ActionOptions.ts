import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

/** What an action needs. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  scorecards: ScorecardsBackendService;
}

/** They look and change nothing. */
export const READ_ONLY = {
  readOnly: true,
  idempotent: true,
  destructive: false,
};
