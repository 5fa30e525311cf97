import {
  ActionsRegistryService,
  ActionsRegistryActionOptions,
} from '@backstage/backend-plugin-api/alpha';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

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

/** The schema builder that the actions registry hands to an action. */
export type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];
